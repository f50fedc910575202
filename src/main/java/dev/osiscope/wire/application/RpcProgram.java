package dev.osiscope.wire.application;

import dev.osiscope.wire.Protocol;
import java.util.Optional;
import java.util.stream.Stream;

/// The programs whose procedures are called over ONC RPC (RFC 5531 section 14, IANA, RPC Program Numbers), with those of
/// their versions that somebody knows.
public enum RpcProgram {
    /// Which program has which port.
    PORT_MAPPER(100_000, "portmap", "Port mapper", 1, 4),
    /// How busy a machine is.
    STATISTICS(100_001, "rstat", "Statistics of a machine", 1, 4),
    /// Files.
    FILES(100_003, "nfs", "Network File System", 2, 4),
    /// Yellow pages.
    YELLOW_PAGES(100_004, "ypserv", "Yellow pages", 1, 2),
    /// Which files there are.
    MOUNT(100_005, "mount", "Mount service", 1, 3),
    /// Who has the yellow pages.
    YELLOW_PAGES_BINDER(100_007, "ypbind", "Yellow pages, binder", 1, 2),
    /// Messages to all.
    WRITE_TO_ALL(100_008, "rwall", "Messages to all users", 1, 0),
    /// Passwords in the yellow pages.
    YELLOW_PAGES_PASSWORDS(100_009, "yppasswd", "Yellow pages, passwords", 1, 1),
    /// How much room users have.
    QUOTAS(100_011, "rquota", "Quotas of other machines", 1, 2),
    /// Packets to measure with.
    SPRAY(100_012, "spray", "Spray", 1, 1),
    /// Locks, for one's own kernel.
    KERNEL_LOCKS(100_020, "klm", "Locks of the kernel", 1, 1),
    /// Locks.
    LOCKS(100_021, "nlm", "Locks of files", 1, 4),
    /// Who was restarted.
    STATUS(100_024, "stat", "Status monitor", 1, 1),
    /// What a machine needs at its start.
    START_PARAMETERS(100_026, "bootparams", "Parameters of a start", 1, 1),
    /// Yellow pages on their way.
    YELLOW_PAGES_TRANSFER(100_069, "ypxfr", "Yellow pages, transfer", 1, 1),
    /// Who may do what with files.
    FILE_PERMISSIONS(100_227, "nfsacl", "Permissions of NFS", 2, 3),
    /// Who asks for files.
    FILE_USERS(100_231, "nfsauth", "Users of NFS", 1, 1),
    /// Administration from afar.
    ADMINISTRATION(100_232, "sadmind", "Administration", 1, 0),
    /// The directory after the yellow pages.
    DIRECTORY(100_300, "nisplus", "Network Information Service Plus", 3, 3),
    /// What the directory tells.
    DIRECTORY_NEWS(100_302, "nispluscb", "Network Information Service Plus, news", 1, 1),
    /// Files for personal computers.
    PERSONAL_COMPUTERS(150_001, "pcnfsd", "NFS for personal computers", 1, 2),
    /// Mounting on another kind of Unix.
    OTHER_MOUNT(391_004, "sgimount", "Mount service of IRIX", 1, 1),
    /// What a server of files asks its clients.
    FILES_BACK(0x40000000L, "nfs.cb", "Network File System, calls back", 1, 0);

    /// The protocol of calls and answers.
    public static final Protocol PROTOCOL = new Protocol("rpc", "Remote procedure call", Protocol.Level.APPLICATION);

    private final long number;
    private final Protocol protocol;
    private final int first;
    private final int last;

    /// @param first the first version that is known, to `last`; none where that is smaller
    RpcProgram(long number, String id, String name, int first, int last) {
        this.number = number;
        this.protocol = new Protocol(id, name, Protocol.Level.APPLICATION);
        this.first = first;
        this.last = last;
    }

    /// The program of this number.
    public static Optional<RpcProgram> of(long number) {
        for (RpcProgram program : values()) {
            if (program.number == number) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /// Its protocol in a version; empty where that is not known.
    public Optional<Protocol> protocol(long version) {
        return version >= first && version <= last ? Optional.of(protocol) : Optional.empty();
    }

    /// The protocols of calls, and of programs of which a version is known.
    public static Stream<Protocol> protocols() {
        return Stream.concat(Stream.of(PROTOCOL), Stream.of(values()).filter(program -> program.first <= program.last)
                .map(program -> program.protocol));
    }
}

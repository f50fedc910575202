package dev.osiscope.sockets;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.linux.TcpTable;
import dev.osiscope.wire.network.IpAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The sockets of this network namespace, of `/proc/net/tcp` and `/proc/net/tcp6`; their programs are those that have a
/// descriptor of them (`/proc/PID/fd`).
final class LinuxSocketTable implements SocketTable {

    private static final Path PROC = Path.of("/proc");

    private final SocketHolders holders = new SocketHolders(PROC);
    private final UserNames users = UserNames.ofThisMachine();

    @Override
    public SocketList read() throws IOException {
        return read(row -> true);
    }

    @Override
    public SocketList read(Set<Integer> ports) throws IOException {
        return read(row -> ports.contains(row.local().getPort()));
    }

    private SocketList read(Predicate<TcpTable.Row> filter) throws IOException {
        List<TcpTable.Row> all = rows();
        List<TcpTable.Row> wanted = all.stream().filter(filter).toList();
        Map<Long, LocalProcess> holding = holders.of(inodes(wanted), inodes(all));
        return new SocketList(wanted.stream().map(row -> socket(row, holding)).toList());
    }

    private static Set<Long> inodes(List<TcpTable.Row> rows) {
        return rows.stream().map(TcpTable.Row::inode).filter(inode -> inode != 0).collect(Collectors.toSet());
    }

    private static List<TcpTable.Row> rows() throws IOException {
        try {
            return TcpTable.readAll();
        } catch (IOException failure) {
            throw new IOException("the kernel's table of sockets can't be read (" + failure.getMessage()
                    + "). It needs /proc to be mounted: mount -t proc proc /proc", failure);
        }
    }

    private LocalSocket socket(TcpTable.Row row, Map<Long, LocalProcess> holding) {
        boolean listens = row.remote().getPort() == 0;
        return new LocalSocket(endpoint(row.local()), listens ? Optional.empty() : Optional.of(endpoint(row.remote())),
                TcpState.spelt(row.state()), owner(row, holding));
    }

    private SocketOwner owner(TcpTable.Row row, Map<Long, LocalProcess> holding) {
        if (row.inode() == 0) {
            return new SocketOwner.Nobody();
        }
        LocalProcess process = holding.get(row.inode());
        return process == null ? new SocketOwner.Unseen(users.of(row.user())) : new SocketOwner.Program(process);
    }

    private static Endpoint endpoint(InetSocketAddress end) {
        return new Endpoint(new IpAddress(Bytes.wrap(end.getAddress().getAddress())).toString(), end.getPort());
    }

    @Override
    public int otherNamespaces() {
        OptionalLong own = ProcFolder.networkNamespace(PROC.resolve("self"));
        return (int) ProcFolder.processes(PROC).stream()
                .map(ProcFolder::networkNamespace)
                .filter(OptionalLong::isPresent)
                .filter(found -> !found.equals(own))
                .distinct().count();
    }
}

package dev.osiscope.sockets;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.linux.SocketDiagnosis.Found;
import dev.osiscope.linux.SystemCallException;
import dev.osiscope.linux.TcpTable;
import dev.osiscope.wire.network.IpAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sockets of this network namespace, of `/proc/net/tcp` and `/proc/net/tcp6`; their programs are those that have a
/// descriptor of them (`/proc/PID/fd`).
final class LinuxSocketTable implements SocketTable {

    private static final Path PROC = Path.of("/proc");

    private final SocketHolders holders = new SocketHolders(PROC);
    private final SocketHolders single = new SocketHolders(PROC);
    private final UserNames users = UserNames.ofThisMachine();

    @Override
    public SocketList read() throws IOException {
        List<TcpTable.Row> rows = rows();
        Set<Long> inodes = inodes(rows.stream().map(TcpTable.Row::inode));
        Map<Long, LocalProcess> holding = holders.of(inodes, inodes);
        return new SocketList(rows.stream().map(row -> socket(row, holding)).toList());
    }

    @Override
    public SocketList read(Collection<Connection> connections) throws IOException {
        try {
            Map<LocalSocket.Key, Found> ends = SocketEnds.of(connections);
            Map<Long, LocalProcess> holding = single.of(inodes(ends.values().stream().map(Found::inode)));
            return new SocketList(ends.entrySet().stream().map(end -> new LocalSocket(end.getKey().local(),
                    end.getKey().remote(), TcpState.spelt(end.getValue().state()),
                    owner(end.getValue().inode(), end.getValue().user(), holding))).toList());
        } catch (SystemCallException noSuchWay) {
            return read();
        }
    }

    private static Set<Long> inodes(Stream<Long> all) {
        return all.filter(inode -> inode != 0).collect(Collectors.toSet());
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
                TcpState.spelt(row.state()), owner(row.inode(), row.user(), holding));
    }

    private SocketOwner owner(long inode, long user, Map<Long, LocalProcess> holding) {
        if (inode == 0) {
            return new SocketOwner.Nobody();
        }
        LocalProcess process = holding.get(inode);
        return process == null ? new SocketOwner.Unseen(users.of(user)) : new SocketOwner.Program(process);
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

package dev.osiscope.sockets;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.linux.SocketDiagnosis;
import dev.osiscope.linux.SocketDiagnosis.Found;
import dev.osiscope.linux.SystemCallException;
import dev.osiscope.sockets.ConnectionPrograms.Program;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// Finds on Linux, within some tens of microseconds, which program has just opened a connection: it looks through the
/// processes that were started last, and those that have opened one lately. Of others it says nothing. May be used from any
/// thread.
public final class Openers {

    private static final Path PROC = Path.of("/proc");
    private static final int NEWEST = 16;
    private static final int LATELY = 16;
    /// Java compiles what is done often.
    private static final int REHEARSALS = 100;
    private static final String DESCRIPTORS = "fd";
    private static final String LEADER = "Tgid:";

    /// The processes that have opened one lately, the last one at the end.
    private final LinkedHashSet<Long> lately = new LinkedHashSet<>();

    /// Does what a first question takes, so that the answer is not late.
    public synchronized void rehearse() {
        Connection none = new Connection(new Endpoint("127.0.0.1", 0), new Endpoint("127.0.0.1", 0));
        long own = ProcessHandle.current().pid();
        for (int count = 0; count < REHEARSALS; count++) {
            of(none);
            find(-1);
            program(own);
        }
    }

    /// The program that has the client's end of a connection.
    public synchronized Optional<Program> of(Connection connection) {
        try (SocketDiagnosis kernel = new SocketDiagnosis()) {
            return kernel.find(SocketEnds.address(connection.client()), SocketEnds.address(connection.server()))
                    .filter(found -> !found.state().equals(SocketEnds.LISTEN))
                    .map(Found::inode).filter(inode -> inode != 0).flatMap(this::find);
        } catch (SystemCallException noSuchWay) {
            return Optional.empty();
        }
    }

    private Optional<Program> find(long inode) {
        long last = ProcFolder.lastProcess(PROC);
        Optional<Program> found = LongStream.iterate(last, pid -> pid > last - NEWEST, pid -> pid - 1).boxed()
                .flatMap(pid -> holder(pid, inode).stream()).findFirst()
                .or(() -> List.copyOf(lately.reversed()).stream().flatMap(pid -> holder(pid, inode).stream()).findFirst());
        found.ifPresent(program -> remember(program.pid()));
        return found;
    }

    private void remember(long pid) {
        lately.addLast(pid);
        if (lately.size() > LATELY) {
            lately.removeFirst();
        }
    }

    private static Optional<Program> holder(long pid, long inode) {
        Path folder = PROC.resolve(String.valueOf(pid));
        boolean holds = ProcFolder.names(folder.resolve(DESCRIPTORS)).stream()
                .anyMatch(name -> SocketHolders.holds(folder.resolve(DESCRIPTORS).resolve(name), inode));
        // One that ends just now has no name any more.
        return holds ? Optional.of(program(pid)).filter(program -> !program.name().isEmpty()) : Optional.empty();
    }

    /// The number may be that of a thread.
    private static Program program(long pid) {
        Path folder = PROC.resolve(String.valueOf(pid));
        return new Program(ProcessName.of(folder), leader(folder).orElse(pid));
    }

    private static OptionalLong leader(Path folder) {
        return ProcFolder.text(folder.resolve("status")).lines().filter(line -> line.startsWith(LEADER))
                .map(line -> ProcFolder.number(line.substring(LEADER.length()).strip())).findFirst()
                .orElse(OptionalLong.empty());
    }
}

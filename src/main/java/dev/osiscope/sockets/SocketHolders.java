package dev.osiscope.sockets;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Which process has which socket: looks through the descriptors of all processes that it may look into, and remembers
/// where it found one, so that the next look costs a link a socket. Used by one thread at a time.
final class SocketHolders {

    /// How often a socket is looked for that was not found: one that was just made may not have its descriptor yet.
    private static final int TRIES = 3;
    /// A process inherits a socket from its parent, that from its own…; numbers that go round end the search.
    private static final int MOST_PARENTS = 16;
    private static final int MOST_REMEMBERED = 1024;
    private static final String KIND = "socket";

    private final Path proc;
    private final Map<Long, Holder> found = new HashMap<>();
    private final Map<Long, Integer> tries = new HashMap<>();

    /// A process that has a socket.
    ///
    /// @param descriptor its descriptor, below `/proc/PID/fd`
    /// @param process    what is known of the process
    private record Holder(Path descriptor, LocalProcess process) {}

    /// @param proc where `/proc` is
    SocketHolders(Path proc) {
        this.proc = proc;
    }

    /// The processes that have these sockets, as far as they may be seen. Of several that share one, it is the one that
    /// the others have it from.
    ///
    /// @param wanted  the sockets that are asked for
    /// @param present all that there are: what others had is forgotten
    /// @return the process of each that was found
    Map<Long, LocalProcess> of(Set<Long> wanted, Set<Long> present) {
        found.keySet().retainAll(present);
        tries.keySet().retainAll(present);
        return of(wanted);
    }

    /// The same, where nobody knows what else there is: what others had is remembered for a while.
    Map<Long, LocalProcess> of(Set<Long> wanted) {
        if (found.size() > MOST_REMEMBERED) {
            found.keySet().retainAll(wanted);
        }
        if (tries.size() > MOST_REMEMBERED) {
            tries.keySet().retainAll(wanted);
        }
        Set<Long> missing = wanted.stream().filter(inode -> !stillHeld(inode)).collect(Collectors.toSet());
        if (missing.stream().anyMatch(inode -> tries.getOrDefault(inode, 0) < TRIES)) {
            search(missing);
            missing.forEach(inode -> tries.merge(inode, 1, Integer::sum));
        }
        Map<Long, LocalProcess> holders = new HashMap<>();
        for (long inode : wanted) {
            Optional.ofNullable(found.get(inode)).ifPresent(holder -> holders.put(inode, holder.process));
        }
        return holders;
    }

    private boolean stillHeld(long inode) {
        Holder holder = found.get(inode);
        if (holder != null && !holds(holder.descriptor, inode)) {
            found.remove(inode);
            return false;
        }
        return holder != null;
    }

    /// Whether a descriptor, below `/proc/PID/fd`, is one of this socket.
    static boolean holds(Path descriptor, long inode) {
        return ProcFolder.numberOfLink(descriptor, KIND).equals(OptionalLong.of(inode));
    }

    /// Who has one socket has the next one too, often: a server. To look through all processes takes milliseconds.
    private void search(Set<Long> missing) {
        search(missing, found.values().stream().map(holder -> holder.process.pid()).distinct()
                .map(pid -> proc.resolve(String.valueOf(pid))).toList());
        if (!missing.isEmpty()) {
            search(missing, ProcFolder.processes(proc));
        }
    }

    private void search(Set<Long> missing, List<Path> among) {
        Iterator<Path> processes = among.iterator();
        while (processes.hasNext() && !missing.isEmpty()) {
            Path process = processes.next();
            for (Path descriptor : ProcFolder.entries(process.resolve("fd"))) {
                OptionalLong inode = ProcFolder.numberOfLink(descriptor, KIND);
                if (inode.isPresent() && missing.remove(inode.getAsLong())) {
                    // Its name at once: a moment later it may be gone.
                    Holder holder = new Holder(descriptor, process(process));
                    found.put(inode.getAsLong(), first(process, holder, inode.getAsLong()));
                    tries.remove(inode.getAsLong());
                }
            }
        }
    }

    private static LocalProcess process(Path folder) {
        return LocalProcess.of(Long.parseLong(folder.getFileName().toString()), ProcessName.of(folder));
    }

    /// A child that was started with the descriptors of its parent has the socket too, but it is the parent's.
    private Holder first(Path process, Holder heir, long inode) {
        Holder holder = heir;
        Path folder = process;
        for (int generation = 0; generation < MOST_PARENTS; generation++) {
            folder = proc.resolve(String.valueOf(parent(folder)));
            Optional<Path> shared = ProcFolder.entries(folder.resolve("fd")).stream()
                    .filter(candidate -> holds(candidate, inode)).findFirst();
            if (shared.isEmpty()) {
                return holder;
            }
            holder = new Holder(shared.get(), process(folder));
        }
        return holder;
    }

    /// The fourth field of `/proc/PID/stat`; the second, the name, stands in parentheses and may have any in it.
    private static long parent(Path folder) {
        String stat = ProcFolder.text(folder.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length > 1 ? ProcFolder.number(fields[1]).orElse(0) : 0;
    }
}

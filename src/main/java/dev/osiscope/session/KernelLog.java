package dev.osiscope.session;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.lab.KernelSocketState;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// What the kernels of a lab said of their TCP sockets, by the step after which they were asked. It grows; what stands in it stays.
/// May be used by any thread.
public final class KernelLog {

    /// So many answers are kept; what comes after them is not asked.
    private static final int MOST = 4096;

    private final NavigableMap<Integer, Answer> answers = new ConcurrentSkipListMap<>();

    /// The answers to one question.
    ///
    /// @param nanos   when they came, nanoseconds since the epoch
    /// @param sockets what each kernel said, by the address of its host
    private record Answer(long nanos, Map<String, List<KernelSocketState>> sockets) {}

    /// What a kernel said of one end of a connection.
    ///
    /// @param step   the step after which it was asked, and before the next one
    /// @param nanos  when it answered, nanoseconds since the epoch
    /// @param socket its words; empty where it has no such socket
    public record Said(int step, long nanos, Optional<KernelSocketState> socket) {}

    /// Whether there is room for more.
    boolean isFull() {
        return answers.size() >= MOST;
    }

    /// Keeps what the kernels said after the step at `index`.
    void note(int index, long nanos, Map<String, List<KernelSocketState>> sockets) {
        answers.put(index, new Answer(nanos, Map.copyOf(sockets)));
    }

    /// The newest that the kernel of `local` said of this end by the step at `index`; empty where it was not asked by then, or is
    /// none of the lab's.
    public Optional<Said> of(Endpoint local, Endpoint remote, int index) {
        return Optional.ofNullable(answers.floorEntry(index))
                .filter(entry -> entry.getValue().sockets().containsKey(local.address()))
                .map(entry -> new Said(entry.getKey(), entry.getValue().nanos(), entry.getValue().sockets().get(local.address())
                        .stream().filter(socket -> socket.local().equals(local.toString())
                                && socket.remote().equals(remote.toString())).findFirst()));
    }
}

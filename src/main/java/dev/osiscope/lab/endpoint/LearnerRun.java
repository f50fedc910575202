package dev.osiscope.lab.endpoint;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.lab.KernelSocketState;
import dev.osiscope.lab.Lab;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/// A learner at work in a running lab: what he sends is judged by the rules, then the real kernel answers. Asking a
/// kernel
/// takes a moment, so nothing here is called by a thread that must not wait. May be used by any thread.
public final class LearnerRun {

    private static final Map<String, TcpState> STATES = Arrays.stream(TcpState.values())
            .collect(Collectors.toMap(TcpState::toString, state -> state));

    private final Lab lab;
    private final LearnerEnd end;

    /// @param lab runs, with the host of the other end, and `end` as its guest
    public LearnerRun(Lab lab, LearnerEnd end) {
        this.lab = lab;
        this.end = end;
    }

    /// A segment that was sent.
    ///
    /// @param segment the segment
    /// @param before  the other end's state when it was sent, by its kernel's word
    /// @param ruling  what the rules say of it
    /// @param next    the number of the first segment that was exchanged after it
    public record Attempt(SegmentForm segment, TcpState before, Ruling ruling, long next) {}

    /// What came of it.
    ///
    /// @param came  the segments that came back so far; none: silence
    /// @param after the other end's state then, by its kernel's word
    public record Outcome(List<Exchanged.Came> came, TcpState after) {

        /// Takes a copy of the segments.
        public Outcome {
            came = List.copyOf(came);
        }
    }

    /// The learner's end.
    public LearnerEnd end() {
        return end;
    }

    /// The lab that it runs in.
    public Lab lab() {
        return lab;
    }

    /// The state of the other end, by its kernel's word: of the connection with the learner, else of its listener, else
    /// `CLOSED`.
    public TcpState state() {
        return state(lab.host(end.peer().name()).states().join());
    }

    private TcpState state(List<KernelSocketState> sockets) {
        return sockets.stream().filter(end::concerns).findFirst()
                .or(() -> sockets.stream().filter(end::awaits).findFirst())
                .map(socket -> STATES.getOrDefault(socket.state(), TcpState.CLOSED)).orElse(TcpState.CLOSED);
    }

    /// What the other end's kernel knows of its newest connection (TCP_INFO): values by their names; none where its
    /// program
    /// has no connection yet.
    public Map<String, String> information() {
        try {
            return lab.host(end.peer().name()).information().join();
        } catch (CompletionException noneYet) {
            return Map.of();
        }
    }

    /// What the rules want of the learner now.
    public Hint hint() {
        return new HintGiver(end.peer().name(), state(), end.peerNumbers()).hint();
    }

    /// Asks the rules, then sends it. Returns when the wire has it.
    public Attempt send(SegmentForm segment) {
        TcpState before = state();
        Ruling ruling = end.judge(before, segment);
        Bytes frame = end.compose(segment);
        long next = end.exchanges();
        lab.send(end, frame).join();
        return new Attempt(segment, before, ruling, next);
    }

    /// Waits until something comes back, or the other end's state changes.
    ///
    /// @param patience how long at most
    public Outcome await(Attempt attempt, Duration patience) {
        lab.awaitSockets(end.peer().name(), sockets -> state(sockets) != attempt.before()
                || !came(attempt).isEmpty(), patience);
        return new Outcome(came(attempt), state());
    }

    private List<Exchanged.Came> came(Attempt attempt) {
        return end.exchanged(attempt.next()).stream().filter(Exchanged.Came.class::isInstance)
                .map(Exchanged.Came.class::cast).toList();
    }
}

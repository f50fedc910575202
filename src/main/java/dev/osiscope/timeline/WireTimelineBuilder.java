package dev.osiscope.timeline;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.ArrivalTracker;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TcpEvent;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.ChecksumStatus;
import dev.osiscope.wire.FieldValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the timeline of a session whose wire tells what becomes of every frame. Used by one thread; its snapshots may be
/// read by any.
///
/// The sender's state changes in the step in which a segment is sent, the receiver's when it arrives. What is carried at
/// once does both in one step; of all else it is told in steps of their own what becomes of it. What is sent is kept, so that
/// it may arrive at any time: who calls bounds how much that is.
public final class WireTimelineBuilder {

    private final StepBook book = new StepBook();
    private final TcpTracker tracker = new TcpTracker(this::renumber);
    private final ArrivalTracker ends = new ArrivalTracker();
    private final Map<Long, Sent> frames = new HashMap<>();

    /// A frame that was sent.
    private record Sent(Dissection dissection, Optional<TrackedSegment> segment, String from, String to) {

        long nanos() {
            return dissection.frame().timeNanos();
        }
    }

    /// Notes whose an endpoint is.
    public void name(Endpoint endpoint, String who) {
        book.name(endpoint, who);
    }

    /// A host sends a frame.
    ///
    /// @param number  its number in the session, higher than those before
    /// @param from    the host
    /// @param to      the host that it is for; empty where that is nobody in particular
    /// @param carried whether it arrives there at once, as it was sent
    public void send(long number, Dissection dissection, String from, String to, boolean carried) {
        Optional<TrackedSegment> tracked = tracker.track(number, dissection);
        frames.put(number, new Sent(dissection, tracked, from, to));
        if (!carried) {
            book.keepsBack(number);
        }
        if (tracked.isEmpty()) {
            book.add(new TimelineEvent.FrameSeen(number, dissection, from, to),
                    Optional.empty(), Optional.empty(), List.of());
            return;
        }
        TrackedSegment sent = ends.send(tracked.get());
        if (carried) {
            List<StateChange> changes = new ArrayList<>(sent.changes());
            changes.addAll(ends.arrive(sent, dissection));
            sent = ends.shown(sent, changes);
        }
        book.add(sent);
    }

    /// The wire does something to a frame that was sent; that it arrives is [#arrive]'s affair.
    ///
    /// @param number the frame's number in the session
    public void act(long number, long nanos, WireDeed deed) {
        Sent sent = frames.get(number);
        if (sent != null) {
            add(new TimelineEvent.WireActed(
                    nanos, deed, number, sent.dissection, sent.segment, sent.from, sent.to), sent, List.of());
        }
    }

    /// A frame arrives that was not carried at once, or that arrives once more.
    ///
    /// @param number    the frame's number in the session
    /// @param ownNumber the number that it has as it arrives, where that is another frame; 0 where it is just what was sent
    /// @param arrived   what arrives
    public void arrive(long number, long ownNumber, long nanos, Dissection arrived) {
        Sent sent = frames.get(number);
        if (sent == null) {
            return;
        }
        WireDeed.Arrival arrival = arrival(sent, ownNumber, arrived);
        List<StateChange> changes = sent.segment.isEmpty() || arrival == WireDeed.Arrival.REFUSED ? List.of()
                : ends.arrive(sent.segment.get(), arrived);
        add(new TimelineEvent.WireActed(nanos, new WireDeed.Arrived(ownNumber, nanos - sent.nanos(), arrival), number,
                arrived, sent.segment, sent.from, sent.to), sent, changes);
    }

    private void add(TimelineEvent.WireActed acted, Sent sent, List<StateChange> changes) {
        book.add(acted, sent.segment.map(TrackedSegment::from), sent.segment.map(TrackedSegment::to), changes);
    }

    private static WireDeed.Arrival arrival(Sent sent, long ownNumber, Dissection arrived) {
        if (!arrived.frame().bytes().equals(sent.dissection.frame().bytes())) {
            return rightSums(arrived) ? WireDeed.Arrival.CHANGED : WireDeed.Arrival.REFUSED;
        }
        return ownNumber > 0 ? WireDeed.Arrival.AGAIN : WireDeed.Arrival.AS_SENT;
    }

    /// Whether a kernel would take it: it can check all its checksums, and finds them right.
    private static boolean rightSums(Dissection arrived) {
        return arrived.walk().filter(field -> field.id().endsWith(".checksum" + ChecksumRows.STATUS))
                .allMatch(field -> field.value().equals(new FieldValue.Unsigned(ChecksumStatus.GOOD.value())));
    }

    /// Adds what a host's program reports, or what is done to a cable.
    public void event(TimelineEvent event) {
        switch (event) {
            case TimelineEvent.SocketCalled call -> add(call);
            case TimelineEvent.EmitterUsed use -> book.add(use, use.local(), use.remote(), List.of());
            case TimelineEvent.EndForgotten forgotten -> forget(forgotten);
            case TimelineEvent.MessageScrubbed _, TimelineEvent.CableChanged _ ->
                book.add(event, Optional.empty(), Optional.empty(), List.of());
            case TimelineEvent.SegmentSeen _, TimelineEvent.FrameSeen _, TimelineEvent.WireActed _ ->
                throw new IllegalArgumentException("frames are sent and arrive: " + event);
        }
    }

    /// Where the end has gone on to something else meanwhile, nothing was forgotten.
    private void forget(TimelineEvent.EndForgotten forgotten) {
        List<StateChange> changes = ends.forget(forgotten.local(), forgotten.remote());
        if (!changes.isEmpty()) {
            book.add(forgotten, Optional.of(forgotten.local()), Optional.empty(), changes);
        }
    }

    private void add(TimelineEvent.SocketCalled call) {
        List<StateChange> opened = List.of();
        List<StateChange> changes = List.of();
        if (call.local().isPresent() && call.remote().isPresent()) {
            Endpoint local = call.local().get();
            Endpoint remote = call.remote().get();
            opened = ends.open(call.kind() == SocketCallKind.CONNECT ? tracker.activeOpen(local, remote) : List.of());
            changes = opened.isEmpty()
                    ? event(call).map(event -> ends.call(local, remote, event)).orElse(List.of()) : opened;
        } else if (call.local().isPresent()) {
            changes = listener(call.kind(), call.local().get());
        }
        book.add(call, opened, changes);
    }

    private List<StateChange> listener(SocketCallKind kind, Endpoint local) {
        if (kind == SocketCallKind.LISTEN) {
            tracker.passiveOpen(local);
            ends.listen(local);
        }
        return kind == SocketCallKind.CLOSE ? ends.stopListening(local) : List.of();
    }

    /// What a call means to the end that makes it; a call that fails tells that the end is gone.
    private static Optional<TcpEvent> event(TimelineEvent.SocketCalled call) {
        return switch (call.kind()) {
            case SHUTDOWN, CLOSE -> Optional.of(TcpEvent.CALLED_CLOSE);
            case ABORT -> Optional.of(TcpEvent.CALLED_ABORT);
            case CONNECT_FAILED -> Optional.of(TcpEvent.GAVE_UP);
            case READ -> call.byteCount() < 0 ? Optional.of(TcpEvent.GAVE_UP) : Optional.empty();
            case BIND, LISTEN, CONNECT, CONNECTED, ACCEPT, WRITE -> Optional.empty();
        };
    }

    private void renumber(Conversation guessed, Conversation conversation) {
        ends.renumber(guessed, conversation);
        book.renumber(guessed, conversation);
    }

    /// The timeline as it is now.
    public Timeline snapshot() {
        return book.snapshot();
    }
}

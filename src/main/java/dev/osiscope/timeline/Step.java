package dev.osiscope.timeline;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Layer;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.layers.LayerActs;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.transport.TcpHeader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// One step of a session: an event with all that follows from it.
///
/// @param index   its place in the timeline, from 0
/// @param event   what happened
/// @param from    the endpoint that acts, where known
/// @param to      the endpoint it is directed at, where there is one
/// @param changes the changes of state in this step, in their order
/// @param layers  what the layers do in it
/// @param title   its name: `SYN`, `connect()`
/// @param what    one sentence: what happened
/// @param why     one sentence: why
public record Step(
        int index,
        TimelineEvent event,
        Optional<Endpoint> from,
        Optional<Endpoint> to,
        List<StateChange> changes,
        LayerActs layers,
        Phrase title,
        Phrase what,
        Phrase why) {

    /// Takes a copy of the changes.
    public Step {
        changes = List.copyOf(changes);
    }

    /// The step of a segment.
    static Step of(int index, TrackedSegment segment, Narrator narrator) {
        return of(index, new TimelineEvent.SegmentSeen(segment), Optional.of(segment.from()),
                Optional.of(segment.to()), segment.changes(), narrator);
    }

    /// The step of an event, with the narrator's words.
    static Step of(int index, TimelineEvent event, Optional<Endpoint> from, Optional<Endpoint> to,
            List<StateChange> changes, Narrator narrator) {
        Narration words = narrator.narrate(event, changes);
        return new Step(index, event, from, to, changes, narrator.layers(event, changes),
                words.title(), words.what(), words.why());
    }

    /// The segment of the step, where it is one.
    public Optional<TrackedSegment> segment() {
        return event instanceof TimelineEvent.SegmentSeen seen ? Optional.of(seen.segment()) : Optional.empty();
    }

    /// How many bytes of data its segment carries; 0 where it carries none.
    public int dataLength() {
        return segment().map(TrackedSegment::payloadLength).orElse(0);
    }

    /// These data, read as text.
    public String carried() {
        return segment().filter(segment -> segment.payloadLength() > 0)
                .flatMap(segment -> segment.dissection().layer(TcpHeader.class)).map(Step::payload).orElse("");
    }

    private static String payload(Layer layer) {
        Bytes bytes = layer.source().bytes();
        return bytes.from(Math.min(layer.payload().firstByte(), bytes.length())).atMost(layer.payloadLength())
                .text(StandardCharsets.UTF_8);
    }

    /// The frame of the step, dissected, where something was sent in it, or the wire did something to a frame.
    public Optional<Dissection> dissection() {
        return switch (event) {
            case TimelineEvent.SegmentSeen seen -> Optional.of(seen.segment().dissection());
            case TimelineEvent.FrameSeen seen -> Optional.of(seen.dissection());
            case TimelineEvent.WireActed acted -> Optional.of(acted.dissection());
            case TimelineEvent.CableChanged _, TimelineEvent.Reported _ -> Optional.empty();
        };
    }

    /// The number of that frame in the session, from 1; 0 where there is none. One that arrives as it was sent has the
    /// number that it was sent with.
    public long frameNumber() {
        return switch (event) {
            case TimelineEvent.SegmentSeen seen -> seen.segment().frameNumber();
            case TimelineEvent.FrameSeen seen -> seen.frameNumber();
            case TimelineEvent.WireActed acted -> acted.deed() instanceof WireDeed.Arrived arrived
                    && arrived.ownNumber() > 0 ? arrived.ownNumber() : acted.frameNumber();
            case TimelineEvent.CableChanged _, TimelineEvent.Reported _ -> 0;
        };
    }

    /// Whether the step is that of its frame: where it was sent, or where it arrives as another frame.
    boolean numbersFrame() {
        return sends() || event instanceof TimelineEvent.WireActed acted
                && acted.deed() instanceof WireDeed.Arrived arrived && arrived.ownNumber() > 0;
    }

    /// Whether a frame is sent in the step.
    public boolean sends() {
        return event instanceof TimelineEvent.SegmentSeen || event instanceof TimelineEvent.FrameSeen;
    }

    /// Whether a frame moves in the step: it is sent, or arrives after it was kept back.
    public boolean moves() {
        return sends() || event instanceof TimelineEvent.WireActed acted && acted.deed() instanceof WireDeed.Arrived;
    }
}

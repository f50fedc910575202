package dev.osiscope.viewmodel;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.layers.LayerMapping;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.FrameDigest;
import dev.osiscope.timeline.SegmentTrace;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireDeed;
import java.util.Arrays;
import java.util.Optional;

/// What can be told of each step of a session that grows without making its row: who sent how much of which layer, whether
/// something went wrong. Where its segments were noted, no step is made for it. Used by one thread.
public final class SegmentLooks implements RunSteps {

    /// What a segment without data counts for: its headers.
    private static final int HEADERS = 40;
    private static final int SEGMENT = 1;
    private static final int SERVER = 1 << 1;
    private static final int TROUBLE = 1 << 2;
    private static final int LOSS = 1 << 3;
    private static final int CHANGE = 1 << 4;
    private static final int CONTROL = 1 << 5;

    private byte[] flags = new byte[64];
    /// The layer that the frame which moves is a unit of; nothing where none does.
    private OsiLayer[] layers = new OsiLayer[64];
    private int[] payloads = new int[64];
    private int[] conversations = new int[64];
    private int size;
    private int entry;

    /// How many steps were looked at.
    public int size() {
        return size;
    }

    /// Looks at the steps that have come.
    ///
    /// @param session whose first steps are those of the one before
    public void take(SessionSnapshot session) {
        Timeline timeline = session.timeline();
        if (size < timeline.size()) {
            reserve(timeline.size());
            SegmentTrace trace = timeline.trace().orElse(null);
            Participants participants = Participants.of(session);
            while (size < timeline.size()) {
                look(timeline, trace, participants);
                size++;
            }
        }
    }

    private void reserve(int steps) {
        if (steps > flags.length) {
            int room = Math.max(steps, 2 * flags.length);
            flags = Arrays.copyOf(flags, room);
            layers = Arrays.copyOf(layers, room);
            payloads = Arrays.copyOf(payloads, room);
            conversations = Arrays.copyOf(conversations, room);
        }
    }

    private void look(Timeline timeline, SegmentTrace trace, Participants participants) {
        if (trace == null) {
            look(timeline, timeline.step(size), participants);
        } else {
            while (entry < trace.size() && trace.step(entry) < size) {
                entry++;
            }
            if (entry < trace.size() && trace.step(entry) == size) {
                look(trace, entry++);
            }
        }
        if (timeline.changesBefore(size + 1) > timeline.changesBefore(size)) {
            flags[size] |= CHANGE;
        }
    }

    private void look(SegmentTrace trace, int place) {
        note(trace.sender(place) == End.SERVER, trace.payload(place), 0,
                trace.has(place, SegmentTrace.TROUBLE), trace.has(place, SegmentTrace.LOSS),
                trace.has(place, SegmentTrace.SYN) || trace.has(place, SegmentTrace.FIN) || trace.has(place, SegmentTrace.RST));
    }

    private void look(Timeline timeline, Step step, Participants participants) {
        switch (step.event()) {
            case TimelineEvent.SegmentSeen seen -> look(seen.segment());
            case TimelineEvent.FrameSeen seen -> note(seen.dissection(), step, back(timeline, step, participants));
            case TimelineEvent.WireActed acted when acted.deed() instanceof WireDeed.Arrived ->
                note(acted.dissection(), step, back(timeline, step, participants));
            case TimelineEvent.WireActed acted when acted.deed() instanceof WireDeed.Lost -> flags[size] |= LOSS;
            case TimelineEvent.WireActed _, TimelineEvent.CableChanged _, TimelineEvent.Reported _ -> { }
        }
    }

    /// The layer of the frame that moves in a step, which is the colour of its arrow; empty where none does. This looks at one
    /// step alone, so that who shows some of very many need not look at all.
    public static Optional<OsiLayer> layer(Timeline timeline, int step) {
        return timeline.trace().isEmpty() ? layer(timeline.step(step))
                : Optional.of(OsiLayer.TRANSPORT).filter(_ -> timeline.framesBefore(step + 1) > timeline.framesBefore(step));
    }

    private static Optional<OsiLayer> layer(Step step) {
        return switch (step.event()) {
            case TimelineEvent.SegmentSeen _ -> Optional.of(OsiLayer.TRANSPORT);
            case TimelineEvent.FrameSeen seen -> Optional.of(layer(seen.dissection()));
            case TimelineEvent.WireActed acted when acted.deed() instanceof WireDeed.Arrived ->
                Optional.of(layer(acted));
            case TimelineEvent.WireActed _, TimelineEvent.CableChanged _, TimelineEvent.Reported _ -> Optional.empty();
        };
    }

    /// The layer that a frame on the lab's wire is a unit of.
    static OsiLayer layer(TimelineEvent.WireActed acted) {
        return acted.segment().isPresent() ? OsiLayer.TRANSPORT : layer(acted.dissection());
    }

    /// The layer that a frame is a unit of which is no segment: what it says is said there.
    static OsiLayer layer(Dissection dissection) {
        return LayerMapping.of(FrameDigest.of(dissection).protocol());
    }

    /// Whether its arrow on the ladder points to the left, as those of a server do.
    private static boolean back(Timeline timeline, Step step, Participants participants) {
        return Participants.actor(timeline, step).map(participants::place).orElse(0)
                > participants.place(Participants.receiver(timeline, step).orElse(""));
    }

    private void note(Dissection dissection, Step step, boolean back) {
        flags[size] = (byte) (back ? SERVER : 0);
        layers[size] = layer(step).orElseThrow();
        payloads[size] = Math.max(0, dissection.frame().originalLength() - HEADERS);
    }

    private void look(TrackedSegment segment) {
        var header = segment.header().flags();
        note(segment.sender() == End.SERVER, segment.payloadLength(), segment.conversation().number(),
                segment.analysis().verdicts().stream().anyMatch(SegmentVerdict::trouble),
                segment.analysis().verdicts().stream().anyMatch(SegmentVerdict::loss),
                header.syn() || header.fin() || header.rst());
    }

    private void note(boolean server, int payload, int conversation, boolean trouble, boolean loss, boolean control) {
        flags[size] = (byte) (SEGMENT | (server ? SERVER : 0) | (trouble ? TROUBLE : 0) | (loss ? LOSS : 0)
                | (control ? CONTROL : 0));
        layers[size] = OsiLayer.TRANSPORT;
        payloads[size] = payload;
        conversations[size] = conversation;
    }

    private boolean has(int step, int flag) {
        return (flags[step] & flag) != 0;
    }

    /// As [#layer(Timeline, int)].
    public Optional<OsiLayer> layer(int step) {
        return Optional.ofNullable(layers[step]);
    }

    /// How much is sent in it, headers and all.
    public int sent(int step) {
        return layers[step] == null ? 0 : HEADERS + payloads[step];
    }

    /// Whether it is a segment that neither opens nor closes nor changes anything, and in which nothing goes wrong.
    boolean plain(int step) {
        return (flags[step] & ~SERVER) == SEGMENT;
    }

    /// Whether the analysis says that something goes wrong in it.
    public boolean trouble(int step) {
        return has(step, TROUBLE);
    }

    /// Whether a frame is lost in it, or was missed before it.
    public boolean loss(int step) {
        return has(step, LOSS);
    }

    /// Whether a state changes in it.
    public boolean change(int step) {
        return has(step, CHANGE);
    }

    /// The number of its conversation in the session.
    int conversation(int step) {
        return conversations[step];
    }

    @Override
    public int payloadLength(int step) {
        return payloads[step];
    }

    @Override
    public boolean fromServer(int step) {
        return has(step, SERVER);
    }
}

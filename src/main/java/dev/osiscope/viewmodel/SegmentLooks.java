package dev.osiscope.viewmodel;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.timeline.SegmentTrace;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireDeed;
import java.util.Arrays;

/// What can be told of each step of a timeline that grows without making its row: who sent how much, whether something went
/// wrong. Where its segments were noted, no step is made for it. Used by one thread.
public final class SegmentLooks implements RunSteps {

    private static final int SEGMENT = 1;
    private static final int SERVER = 1 << 1;
    private static final int TROUBLE = 1 << 2;
    private static final int LOSS = 1 << 3;
    private static final int CHANGE = 1 << 4;
    private static final int CONTROL = 1 << 5;

    private byte[] flags = new byte[64];
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
    /// @param timeline whose first steps are those of the one before
    public void take(Timeline timeline) {
        reserve(timeline.size());
        SegmentTrace trace = timeline.trace().orElse(null);
        while (size < timeline.size()) {
            look(timeline, trace, size);
            size++;
        }
    }

    private void reserve(int steps) {
        if (steps > flags.length) {
            int room = Math.max(steps, 2 * flags.length);
            flags = Arrays.copyOf(flags, room);
            payloads = Arrays.copyOf(payloads, room);
            conversations = Arrays.copyOf(conversations, room);
        }
    }

    private void look(Timeline timeline, SegmentTrace trace, int step) {
        if (trace == null) {
            look(timeline.step(step));
        } else if (entry < trace.size() && trace.step(entry) == step) {
            look(trace, entry++);
        }
        if (timeline.changesBefore(step + 1) > timeline.changesBefore(step)) {
            flags[size] |= CHANGE;
        }
    }

    private void look(SegmentTrace trace, int place) {
        note(trace.sender(place) == End.SERVER, trace.payload(place), 0,
                trace.has(place, SegmentTrace.TROUBLE), trace.has(place, SegmentTrace.LOSS),
                trace.has(place, SegmentTrace.SYN) || trace.has(place, SegmentTrace.FIN) || trace.has(place, SegmentTrace.RST));
    }

    private void look(Step step) {
        step.segment().filter(_ -> step.event() instanceof TimelineEvent.SegmentSeen).ifPresent(this::look);
        if (step.event() instanceof TimelineEvent.WireActed acted && acted.deed() instanceof WireDeed.Lost) {
            flags[size] |= LOSS;
        }
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
        payloads[size] = payload;
        conversations[size] = conversation;
    }

    private boolean has(int step, int flag) {
        return (flags[step] & flag) != 0;
    }

    /// Whether it is a segment.
    public boolean segment(int step) {
        return has(step, SEGMENT);
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

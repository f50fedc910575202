package dev.osiscope.session;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.ChecksumWork;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Layer;
import dev.osiscope.dissect.Memory;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.Provenance;
import dev.osiscope.timeline.FrameTimeline;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineBuilder;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.wire.application.HubFields;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A copy of a frame that may be changed, in the place of the original: what came before it stays, what came after it is left out.
/// So the copy is judged as if it had been sent; of a frame that arrives after it was held, as if it had been sent then. Nothing of the original session changes. Used by one thread.
public final class FrameCopy {

    /// So many steps before the copy are dissected and followed anew for each change.
    private static final int MOST_BEFORE = 256;
    private static final String UNCHANGED = "not changed yet";
    private static final String CHANGED = "changed by hand";

    private final SessionSnapshot session;
    private final Step step;
    private final Frame original;
    private final FrameDissector dissector;
    private final int first;

    private FrameCopy(SessionSnapshot session, Step step, Frame original) {
        this.session = session;
        this.step = step;
        this.original = original;
        first = Math.max(0, step.index() - MOST_BEFORE);
        dissector = new FrameDissector(hubPorts());
    }

    /// A copy of the frame of `step`, which is one of `session`; empty where it has none.
    public static Optional<FrameCopy> of(SessionSnapshot session, Step step) {
        return step.dissection().map(dissection -> new FrameCopy(session, step, dissection.frame()));
    }

    /// The frame that was copied.
    public Frame original() {
        return original;
    }

    /// Its number in its session, from 1.
    public long number() {
        return step.frameNumber();
    }

    /// The ports whose payload was read as the hub's messages before.
    private Set<Integer> hubPorts() {
        Set<Integer> ports = new HashSet<>();
        for (int index = first; index <= step.index(); index++) {
            session.timeline().step(index).dissection()
                    .filter(found -> found.layers().stream().anyMatch(layer -> layer.protocol().equals(HubFields.PROTOCOL)))
                    .flatMap(found -> found.header(TcpHeader.class))
                    .ifPresent(header -> ports.addAll(List.of(header.sourcePort(), header.destinationPort())));
        }
        return ports;
    }

    /// The session with `bytes` in the place of the frame, which is its last step. Where the copy is no segment of a TCP connection
    /// any more, or never was, it is the only one.
    public SessionSnapshot with(Bytes bytes) {
        Timeline timeline = timeline(frame(bytes));
        return new SessionSnapshot(timeline, bytes.equals(original.bytes()) ? UNCHANGED : CHANGED, Provenance.COPY,
                timeline instanceof FrameTimeline ? List.of() : session.participants(), session.counters(), Optional.empty());
    }

    private Frame frame(Bytes bytes) {
        int length = Math.max(bytes.length(), original.originalLength());
        return new Frame(original.timeNanos(), original.linkType(), length, bytes, Provenance.COPY);
    }

    /// `bytes` with every checksum of the frame as it should be, the innermost first: one that covers another one covers it as
    /// it is then. What nobody can work out stays.
    public Bytes withRightChecksums(Bytes bytes) {
        Bytes fixed = bytes;
        for (int index = dissector.dissect(frame(bytes)).layers().size() - 1; index >= 0; index--) {
            List<Layer> layers = dissector.dissect(frame(fixed)).layers();
            fixed = (index < layers.size() ? ChecksumWork.of(layers, index) : Optional.<ChecksumWork>empty())
                    .filter(work -> !work.matches() && work.layer().source().isFrame())
                    .map(ChecksumWork::corrected).filter(corrected -> corrected.length() == bytes.length()).orElse(fixed);
        }
        return fixed;
    }

    private Timeline timeline(Frame frame) {
        TimelineBuilder builder = new TimelineBuilder();
        Memory memory = new Memory(TcpJudge::new);
        session.timeline().names().forEach(builder::name);
        long last = 0;
        for (int index = first; index < step.index(); index++) {
            Step before = session.timeline().step(index);
            if (!before.sends()) {
                builder.event(before.event());
            } else if (before.frameNumber() > last && before.frameNumber() < number()) {
                last = before.frameNumber();
                send(before, builder, memory);
            }
        }
        Dissection dissection = dissector.dissect(frame, number(), memory);
        return builder.segment(number(), dissection) ? builder.snapshot()
                : FrameTimeline.of(TimelineEvent.FrameSeen.of(number(), dissection));
    }

    private void send(Step before, TimelineBuilder builder, Memory memory) {
        Dissection anew = dissector.dissect(before.dissection().orElseThrow().frame(), before.frameNumber(), memory);
        if (!builder.segment(before.frameNumber(), anew)) {
            builder.event(before.event());
        }
    }

    /// The frame alone, as one step, to be saved.
    public Timeline alone(Bytes bytes) {
        return FrameTimeline.of(TimelineEvent.FrameSeen.of(number(), dissector.dissect(frame(bytes))));
    }
}

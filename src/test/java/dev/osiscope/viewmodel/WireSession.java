package dev.osiscope.viewmodel;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.Provenance;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.CableCondition;
import dev.osiscope.timeline.LossReason;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireDeed;
import dev.osiscope.timeline.WireTimelineBuilder;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A session of a lab in which a SYN hangs while it is sent again, arrives late, and later segments are lost or corrupted.
public final class WireSession {

    /// The steps in their order.
    public static final int SYN = 0;
    public static final int HELD = 1;
    public static final int COPY = 2;
    public static final int ABSORBED = 3;
    public static final int RELEASED = 4;
    public static final int ARRIVED = 5;
    public static final int SYN_ACK = 6;
    public static final int ACK = 7;
    public static final int LOST = 8;
    public static final int DATA = 9;
    public static final int CORRUPTED = 10;
    public static final int REFUSED = 11;
    public static final int CUT = 12;
    public static final int SIZE = 13;

    private static final Endpoint CLIENT = new Endpoint("10.0.0.2", 40_000);
    private static final Endpoint HUB = new Endpoint("10.0.0.1", 3001);
    private static final long SECOND = 1_000_000_000;

    private final WireTimelineBuilder builder = new WireTimelineBuilder();
    private long number;

    private WireSession() {
        builder.name(CLIENT, "client");
        builder.name(HUB, "hub");
    }

    /// The whole session.
    public static SessionSnapshot whole() {
        WireSession session = new WireSession();
        session.open();
        session.trouble();
        return new SessionSnapshot(session.builder.snapshot(), "lab wire", Provenance.WIRE, List.of("hub", "client"),
                FrameCounters.NONE, Optional.empty());
    }

    private void open() {
        Dissection syn = send(0, CLIENT, 7, 0, "", false, TcpFlag.SYN);
        builder.act(1, 0, new WireDeed.Held());
        send(SECOND, CLIENT, 7, 0, "", false, TcpFlag.SYN);
        builder.act(2, SECOND, new WireDeed.Absorbed(1, 1, OptionalLong.of(2 * SECOND)));
        builder.act(1, 2 * SECOND, new WireDeed.Released(2 * SECOND));
        builder.arrive(1, 0, 2 * SECOND, syn);
        send(2 * SECOND, HUB, 100, 8, "", true, TcpFlag.SYN, TcpFlag.ACK);
    }

    private void trouble() {
        send(3 * SECOND, CLIENT, 8, 101, "", false, TcpFlag.ACK);
        builder.act(4, 3 * SECOND, new WireDeed.Lost(LossReason.BY_RULE));
        Dissection data = send(4 * SECOND, CLIENT, 8, 101, "hello", false, TcpFlag.ACK);
        builder.act(5, 4 * SECOND, new WireDeed.Corrupted(70, 0x20, false));
        number++;
        builder.arrive(5, number, 4 * SECOND, corrupted(data));
        builder.event(new TimelineEvent.CableChanged(5 * SECOND, "hub", true, CableCondition.CUT, 0));
    }

    private Dissection send(long nanos, Endpoint from, long sequence, long acknowledgment, String data, boolean carried,
            TcpFlag... flags) {
        number++;
        Dissection segment = SegmentFrames.LAB_WIRE.segment(nanos, from, from.equals(CLIENT) ? HUB : CLIENT, sequence,
                acknowledgment, TcpFlags.of(flags), List.of(), data);
        builder.send(number, segment, from.equals(CLIENT) ? "client" : "hub", from.equals(CLIENT) ? "hub" : "client",
                carried);
        return segment;
    }

    private static Dissection corrupted(Dissection sent) {
        Frame frame = sent.frame();
        byte[] bytes = frame.bytes().toArray();
        bytes[bytes.length - 1] ^= 0x20;
        return new FrameDissector(Set.of()).dissect(new Frame(frame.timeNanos(), frame.linkType(),
                frame.originalLength(), Bytes.wrap(bytes), frame.provenance()));
    }
}

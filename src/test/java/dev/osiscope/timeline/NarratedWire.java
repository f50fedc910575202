package dev.osiscope.timeline;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// A session in which the wire does all that it can do to a frame and to a cable.
final class NarratedWire {

    private static final Endpoint CLIENT = new Endpoint("10.0.0.2", 40_000);
    private static final Endpoint HUB = new Endpoint("10.0.0.1", 3001);
    private static final long MILLISECOND = 1_000_000;

    private final WireTimelineBuilder builder = new WireTimelineBuilder();
    private long number;

    private NarratedWire() {}

    static Timeline timeline() {
        NarratedWire wire = new NarratedWire();
        wire.deeds();
        wire.arrivals();
        wire.ends();
        for (CableCondition condition : CableCondition.values()) {
            for (long rate : List.of(10L, 64_000L, 2_000_000L)) {
                wire.builder.event(new TimelineEvent.CableChanged(1, "hub", true, condition, rate));
                wire.builder.event(new TimelineEvent.CableChanged(1, "hub", false, condition, rate));
            }
        }
        return wire.builder.snapshot();
    }

    private void deeds() {
        long held = send("hub", false).number;
        Stream<WireDeed> deeds = Stream.of(new WireDeed.Held(),
                new WireDeed.Absorbed(held, 1, OptionalLong.empty()),
                new WireDeed.Absorbed(held, 2, OptionalLong.of(4_000 * MILLISECOND)),
                new WireDeed.Released(5_000 * MILLISECOND), new WireDeed.Duplicated(2),
                new WireDeed.Delayed(700 * MILLISECOND), new WireDeed.Reordered(3),
                new WireDeed.Corrupted(54, 0x20, false), new WireDeed.Corrupted(54, 0x20, true),
                new WireDeed.Truncated(20));
        deeds.forEach(deed -> builder.act(held, held, deed));
        for (LossReason reason : LossReason.values()) {
            builder.act(send("", false).number, 1, new WireDeed.Lost(reason));
        }
    }

    private void arrivals() {
        Sent sent = send("hub", false);
        builder.arrive(sent.number, 0, sent.dissection.frame().timeNanos(), sent.dissection);
        builder.arrive(sent.number, 0, 900 * MILLISECOND, sent.dissection);
        builder.arrive(sent.number, ++number, 900 * MILLISECOND, sent.dissection);
        builder.arrive(sent.number, ++number, 900 * MILLISECOND, changed(sent.dissection, -1));
        builder.arrive(sent.number, ++number, 900 * MILLISECOND, changed(sent.dissection, 0));
    }

    /// The client waits in FIN-WAIT-2, then in TIME-WAIT, and either time its kernel forgets it.
    private void ends() {
        for (long port = 0; port < 2; port++) {
            Endpoint client = new Endpoint(CLIENT.address(), 50_000 + (int) port);
            say(client, HUB, 0, 0, TcpFlag.SYN);
            say(HUB, client, 0, 1, TcpFlag.SYN, TcpFlag.ACK);
            say(client, HUB, 1, 1, TcpFlag.FIN, TcpFlag.ACK);
            say(HUB, client, 1, 2, TcpFlag.ACK);
            if (port == 1) {
                say(HUB, client, 1, 2, TcpFlag.FIN, TcpFlag.ACK);
            }
            builder.event(new TimelineEvent.EndForgotten(1, "client", client, HUB));
        }
    }

    private void say(Endpoint from, Endpoint to, long sequence, long acknowledgment, TcpFlag... flags) {
        number++;
        builder.send(number, SegmentFrames.LAB_WIRE.segment(number, from, to, sequence, acknowledgment,
                TcpFlags.of(flags), List.of(), ""), from.address(), to.address(), true);
    }

    private record Sent(long number, Dissection dissection) {}

    private Sent send(String receiver, boolean carried) {
        number++;
        Dissection syn = SegmentFrames.LAB_WIRE.segment(
                number, CLIENT, HUB, 7, 0, TcpFlags.of(TcpFlag.SYN), List.of(), "late");
        builder.send(number, syn, "client", receiver, carried);
        return new Sent(number, syn);
    }

    /// A bit turned over: in the MAC address at the start nothing covers it, in the data the checksum of TCP does.
    private static Dissection changed(Dissection sent, int offset) {
        Frame frame = sent.frame();
        byte[] bytes = frame.bytes().toArray();
        bytes[offset < 0 ? bytes.length + offset : offset] ^= 0x20;
        return new FrameDissector(Set.of()).dissect(new Frame(frame.timeNanos(), frame.linkType(),
                frame.originalLength(), Bytes.wrap(bytes), frame.provenance()));
    }
}

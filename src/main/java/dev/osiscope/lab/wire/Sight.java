package dev.osiscope.lab.wire;

import dev.osiscope.conversation.Carried;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.filter.Answer;
import dev.osiscope.filter.FieldAccess;
import dev.osiscope.wire.link.ArpPacket;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A frame with what a rule may ask about it. It is taken apart only where somebody asks for what can't be seen otherwise.
final class Sight {

    private final WireFrame frame;
    private final Supplier<List<Port>> receivers;
    private final Supplier<Dissection> dissecting;
    private final Optional<? extends FieldAccess> fields;
    private Dissection dissection;

    /// @param receivers  gives the hosts that it is on its way to
    /// @param dissecting gives what it says
    /// @param fields     what a display filter is asked of; empty where no rule has one
    Sight(WireFrame frame, Supplier<List<Port>> receivers, Supplier<Dissection> dissecting,
            Optional<? extends FieldAccess> fields) {
        this.frame = frame;
        this.receivers = receivers;
        this.dissecting = dissecting;
        this.fields = fields;
    }

    /// What the frame says.
    Dissection dissection() {
        if (dissection == null) {
            dissection = dissecting.get();
        }
        return dissection;
    }

    boolean matches(FrameMatcher matcher) {
        return switch (matcher) {
            case FrameMatcher.Everything _ -> true;
            case FrameMatcher.From from -> frame.sender().host().equals(from.host());
            case FrameMatcher.To to -> receivers.get().stream().anyMatch(port -> port.host().equals(to.host()));
            case FrameMatcher.OfKind kind -> is(kind.kind());
            case FrameMatcher.Shown shown ->
                    fields.filter(known -> shown.filter().ask(known) == Answer.YES).isPresent();
            case FrameMatcher.All all -> all.parts().stream().allMatch(this::matches);
        };
    }

    private boolean is(FrameKind kind) {
        Optional<PlainSegment> plain = PlainSegment.in(frame.bytes());
        if (plain.isPresent()) {
            return is(kind, plain.get().flags(), plain.get().dataLength() > 0);
        }
        return kind == FrameKind.ARP
                ? dissection().header(ArpPacket.class).isPresent()
                : Carried.in(dissection(), TcpHeader.class).filter(segment -> segment.header().fits()
                        && is(kind, segment.header().flags(), segment.payloadLength() > 0)).isPresent();
    }

    private static boolean is(FrameKind kind, TcpFlags flags, boolean data) {
        return switch (kind) {
            case SYN -> flags.syn() && !flags.ack();
            case SYN_ACK -> flags.syn() && flags.ack();
            case FIN -> flags.fin();
            case RST -> flags.rst();
            case ACK -> flags.ack() && !data && !flags.syn() && !flags.fin() && !flags.rst();
            case DATA -> data;
            case ARP -> false;
        };
    }
}

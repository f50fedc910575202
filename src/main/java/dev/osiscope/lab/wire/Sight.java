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

/// A frame with what a rule may ask about it.
///
/// @param frame      the frame
/// @param dissection what it says
/// @param receivers  the hosts that it is on its way to
/// @param fields     what a display filter is asked of; empty where no rule has one
record Sight(WireFrame frame, Dissection dissection, List<Port> receivers, Optional<? extends FieldAccess> fields) {

    boolean matches(FrameMatcher matcher) {
        return switch (matcher) {
            case FrameMatcher.Everything _ -> true;
            case FrameMatcher.From from -> frame.sender().host().equals(from.host());
            case FrameMatcher.To to -> receivers.stream().anyMatch(port -> port.host().equals(to.host()));
            case FrameMatcher.OfKind kind -> is(kind.kind());
            case FrameMatcher.Shown shown ->
                    fields.filter(known -> shown.filter().ask(known) == Answer.YES).isPresent();
            case FrameMatcher.All all -> all.parts().stream().allMatch(this::matches);
        };
    }

    private boolean is(FrameKind kind) {
        return kind == FrameKind.ARP
                ? dissection.header(ArpPacket.class).isPresent()
                : Carried.in(dissection, TcpHeader.class).filter(segment -> is(kind, segment)).isPresent();
    }

    private static boolean is(FrameKind kind, Carried<TcpHeader> segment) {
        TcpFlags flags = segment.header().flags();
        boolean data = segment.payloadLength() > 0;
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

package dev.osiscope.dissect;

import dev.osiscope.wire.transport.UdpFields;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.Optional;

/// UDP: the header; the datagram ends where its length says.
///
/// @param payloads who takes apart what it carries
record UdpDissector(UdpPayloads payloads) implements LayerDissector {

    private static final Block PORTS = new Block(0, 4);

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(UdpFields.PROTOCOL, span);
        if (layer.bytes().length() < UdpFields.FIXED_LENGTH) {
            return layer.blocks(UdpFields.ALL, PORTS).tooShort(UdpFields.FIXED_LENGTH);
        }
        int length = UdpFields.LENGTH.intIn(layer.bytes());
        if (length < UdpFields.FIXED_LENGTH && !(length == 0 && mayBeJumbo(context))) {
            return layer.fixed(UdpFields.UP_TO_LENGTH).wrong("the length is %d bytes, less than the header's %d"
                    .formatted(length, UdpFields.FIXED_LENGTH));
        }
        layer.fixed(UdpFields.ALL);
        UdpHeader header = UdpHeader.read(layer.bytes());
        Span datagram = datagram(span, header);
        new ChecksumCheck(layer, UdpFields.CHECKSUM_ROWS, context).datagram(datagram);
        Span data = datagram.after(UdpFields.FIXED_LENGTH);
        return layer.done(header, payloads.of(header, data, context), data, tooLong(span, header));
    }

    /// Only IPv6 has jumbograms.
    private static boolean mayBeJumbo(Context context) {
        return CarryingPacket.of(context).filter(packet -> !packet.isVersion4()).isPresent();
    }

    /// A length of 0 is that of a jumbogram (RFC 2675 section 4): it is as long as the packet's data.
    private static Span datagram(Span span, UdpHeader header) {
        return header.length() == 0 ? span
                : span.atMost(header.length(), "the length in the UDP header ends the datagram there");
    }

    private static Optional<Stop> tooLong(Span span, UdpHeader header) {
        return header.length() <= span.length() ? Optional.empty()
                : Optional.of(span.shortage(UdpFields.PROTOCOL, header.length()));
    }
}

package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv6Extension;
import dev.osiscope.wire.network.Ipv6Fields;
import dev.osiscope.wire.network.Ipv6Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// IPv6: the fixed header; what follows, extension headers first, ends where the payload length says.
///
/// @param payloads who takes apart what it carries
record Ipv6Dissector(IpPayloads payloads) implements LayerDissector {

    /// What is left of the first word after the version.
    private static final Block CLASS_AND_FLOW = new Block(1, 4);
    private static final Block LENGTH_AND_NEXT = new Block(4, 7);
    private static final List<FieldDefinition> ROWS = Ipv6Fields.ALL.stream()
            .flatMap(row -> row.equals(Ipv6Fields.VERSION)
                    ? Stream.of(row, Ipv6Fields.VERSION_OF_EITHER) : Stream.of(row))
            .toList();

    @Override
    public Outcome dissect(Span span, Context context) {
        Bytes header = span.captured();
        if (!header.isEmpty() && Ipv6Fields.VERSION.intIn(header) != Ipv6Header.VERSION) {
            return otherVersion(span, context);
        }
        LayerBuilder layer = new LayerBuilder(Ipv6Fields.PROTOCOL, span);
        if (header.length() < Ipv6Fields.FIXED_LENGTH) {
            return layer.blocks(ROWS, CLASS_AND_FLOW, LENGTH_AND_NEXT).tooShort(Ipv6Fields.FIXED_LENGTH);
        }
        return packet(layer.fixed(ROWS), span, Ipv6Header.read(header), context);
    }

    /// As in Wireshark it is data, of which only the version is known.
    private static Outcome otherVersion(Span span, Context context) {
        Outcome data = DataDissector.because(span, context,
                "IPv6 was announced, but the version is " + Ipv6Fields.VERSION.intIn(span.captured()));
        List<Field> fields = new ArrayList<>(FieldReader.fixed(span, List.of(Ipv6Fields.VERSION_OF_EITHER)));
        fields.addAll(data.layer().fields());
        return new Outcome(data.layer().with(fields), data.stop());
    }

    /// Of a quoted packet that ends here the next header is not there: as in Wireshark it is not named.
    private Outcome packet(LayerBuilder layer, Span span, Ipv6Header header, Context context) {
        Span payload = packet(span, header).after(Ipv6Fields.FIXED_LENGTH);
        Optional<Stop> stop = tooLong(span, header);
        return payload.length() == 0 && context.quoted() ? layer.done(header, payload, stop)
                : layer.done(header, payloads.of(header.nextHeader()), payload, stop);
    }

    /// The packet ends where its payload length says, or that of a jumbo packet.
    private static Span packet(Span span, Ipv6Header header) {
        long length = Ipv6Fields.FIXED_LENGTH + jumboLength(span, header).orElse(header.payloadLength());
        return span.atMost((int) Math.min(length, Integer.MAX_VALUE),
                "the payload length of the IPv6 header ends the packet there");
    }

    /// A jumbo packet has a payload length of 0 and an option that says more (RFC 2675 section 3).
    private static OptionalLong jumboLength(Span span, Ipv6Header header) {
        Bytes rest = span.captured().from(Ipv6Fields.FIXED_LENGTH);
        boolean jumbo = header.payloadLength() == 0 && header.nextHeader().equals(IpProtocol.HOP_BY_HOP)
                && rest.length() >= Ipv6Extension.SHORTEST
                && rest.length() >= Ipv6Extension.length(IpProtocol.HOP_BY_HOP, rest);
        return jumbo ? Ipv6Extension.read(IpProtocol.HOP_BY_HOP, rest).jumboLength() : OptionalLong.empty();
    }

    private static Optional<Stop> tooLong(Span span, Ipv6Header header) {
        int length = Ipv6Fields.FIXED_LENGTH + header.payloadLength();
        return length <= span.length() ? Optional.empty()
                : Optional.of(span.shortage(Ipv6Fields.PROTOCOL, length));
    }
}

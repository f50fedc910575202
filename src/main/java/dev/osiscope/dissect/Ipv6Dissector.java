package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv6Extension;
import dev.osiscope.wire.network.Ipv6ExtensionFields;
import dev.osiscope.wire.network.Ipv6Fields;
import dev.osiscope.wire.network.Ipv6Header;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// IPv6: the fixed header and the extension headers after it; what follows ends where the payload length says.
///
/// @param payloads who takes apart what it carries
record Ipv6Dissector(IpPayloads payloads) implements LayerDissector {

    private static final List<FieldDefinition> ROWS = Ipv6Fields.ALL.stream()
            .flatMap(row -> row.equals(Ipv6Fields.VERSION)
                    ? Stream.of(row, Ipv6Fields.VERSION_OF_EITHER) : Stream.of(row))
            .toList();

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(Ipv6Fields.PROTOCOL, span).fixed(ROWS);
        if (layer.bytes().length() < Ipv6Fields.FIXED_LENGTH) {
            return layer.tooShort(Ipv6Fields.FIXED_LENGTH);
        }
        int version = Ipv6Fields.VERSION.intIn(layer.bytes());
        if (version != Ipv6Header.VERSION) {
            return layer.wrong("the version is " + version);
        }
        Ipv6Header header = Ipv6Header.read(layer.bytes());
        Outcome outcome = extensions(layer, header, packet(span, header).after(Ipv6Fields.FIXED_LENGTH));
        return new Outcome(outcome.layer(), outcome.inners(), outcome.stop().or(() -> tooLong(span, header)));
    }

    /// Walks over the extension headers: each is at least 8 bytes, so the walk ends.
    private Outcome extensions(LayerBuilder layer, Ipv6Header header, Span first) {
        IpProtocol type = header.nextHeader();
        Span rest = first;
        boolean laterFragment = false;
        while (Ipv6Extension.known(type) && !laterFragment) {
            if (rest.captured().length() < Ipv6Extension.SHORTEST) {
                return layer.broken(header, rest, Ipv6Extension.SHORTEST);
            }
            Ipv6Extension extension = Ipv6Extension.read(type, rest.captured());
            if (rest.captured().length() < extension.length()) {
                return layer.broken(header, rest, extension.length());
            }
            layer.add(field(extension, rest));
            type = extension.nextHeader();
            rest = rest.after(extension.length());
            laterFragment = extension.fragmentOffset() != 0;
        }
        LayerDissector inner = laterFragment ? payloads.laterFragment() : payloads.of(type);
        return layer.done(header, inner, rest, Optional.empty());
    }

    private static Field field(Ipv6Extension extension, Span rest) {
        Span span = rest.atMost(extension.length(), rest.limit());
        return FieldReader.structure(span, Ipv6ExtensionFields.of(extension.type()),
                _ -> "then " + extension.nextHeader());
    }

    /// The packet ends where its payload length says. A payload length of 0 is that of a jumbo packet, or of
    /// one that the network card was to cut up: it is as long as the frame.
    private static Span packet(Span span, Ipv6Header header) {
        return header.payloadLength() == 0 && !header.nextHeader().equals(IpProtocol.NO_NEXT_HEADER) ? span
                : span.atMost(Ipv6Fields.FIXED_LENGTH + header.payloadLength(),
                        "the payload length of the IPv6 header ends the packet there");
    }

    private static Optional<Stop> tooLong(Span span, Ipv6Header header) {
        int length = Ipv6Fields.FIXED_LENGTH + header.payloadLength();
        return length <= span.length() ? Optional.empty()
                : Optional.of(span.shortage(Ipv6Fields.PROTOCOL, length));
    }
}

package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv4OptionFields;
import dev.osiscope.wire.network.Ipv4Options;
import dev.osiscope.wire.network.Ipv6Header;
import java.util.List;
import java.util.Optional;

/// IPv4: the header with its options; what follows ends where the total length says.
///
/// @param payloads who takes apart what it carries
record Ipv4Dissector(IpPayloads payloads) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        Bytes header = span.captured();
        if (!header.isEmpty() && Ipv4Fields.VERSION.intIn(header) != Ipv4Header.VERSION) {
            return otherVersion(span, Ipv4Fields.VERSION.intIn(header));
        }
        Optional<Outcome> wrong = header.isEmpty() ? Optional.empty() : wrongLength(span);
        if (wrong.isPresent() || header.length() >= Ipv4Fields.FIXED_LENGTH) {
            return wrong.orElseGet(() -> packet(span, Ipv4Header.length(header), context));
        }
        LayerBuilder layer = new LayerBuilder(Ipv4Fields.PROTOCOL, span);
        new Ipv4HeaderRows(span).cut().forEach(layer::add);
        return layer.tooShort(Ipv4Fields.FIXED_LENGTH);
    }

    private Outcome packet(Span span, int headerLength, Context context) {
        Span room = Ipv4HeaderRows.room(span, headerLength);
        Ipv4Options options = Ipv4Options.read(room.captured());
        LayerBuilder layer = new LayerBuilder(Ipv4Fields.PROTOCOL, span);
        layer.addLater(() -> new Ipv4HeaderRows(span).fields(headerLength, options));
        new ChecksumCheck(layer, Ipv4Fields.CHECKSUM_ROWS, context).header(span.atMost(headerLength, span.limit()));
        OptionReader reader = Ipv4HeaderRows.reader(room, options);
        reader.addAll(layer, Ipv4Fields.OPTIONS);
        if (layer.bytes().length() < headerLength) {
            return layer.tooShort(headerLength);
        }
        reader.addRest(layer, options.complete() ? Ipv4Fields.PADDING : Ipv4OptionFields.UNREADABLE);
        Ipv4Header header = Ipv4Header.read(layer.bytes().atMost(headerLength));
        Span payload = packet(span, header).after(headerLength);
        Optional<Stop> stop = options.complete() ? tooLong(span, header)
                : Optional.of(reader.unreadable(Ipv4Fields.PROTOCOL));
        return payload.length() == 0 ? layer.done(header, payload, stop)
                : layer.done(header, List.of(inner(header, payload, stop.isEmpty(), context)), payload, stop);
    }

    /// What stands where IPv4 was announced says itself which version it is.
    private Outcome otherVersion(Span span, int version) {
        LayerBuilder layer = new LayerBuilder(Ipv4Fields.PROTOCOL, span).fixed(List.of(Ipv4Fields.VERSION));
        Outcome wrong = layer.wrong("the version is " + version);
        return version != Ipv6Header.VERSION ? wrong : new Outcome(wrong.layer(),
                List.of(new Outcome.Inner(payloads.of(IpProtocol.IPV6), span)), wrong.stop());
    }

    /// What is wrong with the lengths that the captured bytes say.
    private static Optional<Outcome> wrongLength(Span span) {
        LayerBuilder layer = new LayerBuilder(Ipv4Fields.PROTOCOL, span);
        int headerLength = Ipv4Header.length(layer.bytes());
        if (headerLength < Ipv4Fields.FIXED_LENGTH) {
            return Optional.of(layer.fixed(Ipv4Fields.upTo(Ipv4Fields.HEADER_LENGTH))
                    .wrong("the header length is %d bytes, the smallest is %d"
                            .formatted(headerLength, Ipv4Fields.FIXED_LENGTH)));
        }
        if (layer.bytes().length() < Ipv4Fields.TOTAL_LENGTH.range().endByte()) {
            return Optional.empty();
        }
        int totalLength = Ipv4Fields.TOTAL_LENGTH.intIn(layer.bytes());
        return totalLength == 0 || totalLength >= headerLength ? Optional.empty()
                : Optional.of(layer.fixed(Ipv4Fields.upTo(Ipv4Fields.TOTAL_LENGTH))
                        .wrong("the total length is %d bytes, less than the header's %d"
                                .formatted(totalLength, headerLength)));
    }

    /// The packet ends where its total length says. A total length of 0 is that of a packet that the network
    /// card was to cut up: it is as long as the frame.
    private static Span packet(Span span, Ipv4Header header) {
        return header.totalLength() == 0 ? span
                : span.atMost(header.totalLength(), "the total length of the IPv4 header ends the packet there");
    }

    private static Optional<Stop> tooLong(Span span, Ipv4Header header) {
        return header.totalLength() <= span.length() ? Optional.empty()
                : Optional.of(span.shortage(Ipv4Fields.PROTOCOL, header.totalLength()));
    }

    private Outcome.Inner inner(Ipv4Header header, Span payload, boolean all, Context context) {
        LayerDissector carried = payloads.of(header.payloadProtocol());
        return IpFragment.of(header, context)
                .map(fragment -> fragment.inner(payload, all, payloads, carried, context))
                .orElseGet(() -> new Outcome.Inner(carried, payload));
    }
}

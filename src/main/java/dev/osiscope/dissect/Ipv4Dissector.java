package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv4Option;
import dev.osiscope.wire.network.Ipv4OptionFields;
import dev.osiscope.wire.network.Ipv4Options;
import java.util.Optional;

/// IPv4: the header with its options; what follows ends where the total length says.
///
/// @param payloads who takes apart what it carries
record Ipv4Dissector(IpPayloads payloads) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(Ipv4Fields.PROTOCOL, span).fixed(Ipv4Fields.ALL);
        if (layer.bytes().length() < Ipv4Fields.FIXED_LENGTH) {
            return layer.tooShort(Ipv4Fields.FIXED_LENGTH);
        }
        Optional<String> wrong = wrong(layer.bytes());
        if (wrong.isPresent()) {
            return layer.wrong(wrong.get());
        }
        int headerLength = Ipv4Header.length(layer.bytes());
        Span room = span.atMost(headerLength, "the header length ends the header there")
                .after(Ipv4Fields.FIXED_LENGTH);
        Ipv4Options options = Ipv4Options.read(room.captured());
        OptionReader reader = reader(room, options);
        reader.addAll(layer, Ipv4Fields.OPTIONS);
        if (layer.bytes().length() < headerLength) {
            return layer.tooShort(headerLength);
        }
        reader.addRest(layer, options.complete() ? Ipv4Fields.PADDING : Ipv4OptionFields.UNREADABLE);
        Ipv4Header header = Ipv4Header.read(layer.bytes().atMost(headerLength));
        Span payload = packet(span, header).after(headerLength);
        return layer.done(header, inner(header), payload, options.complete() ? tooLong(span, header)
                : Optional.of(reader.unreadable(Ipv4Fields.PROTOCOL)));
    }

    private static Optional<String> wrong(Bytes header) {
        int version = Ipv4Fields.VERSION.intIn(header);
        int headerLength = Ipv4Header.length(header);
        int totalLength = Ipv4Fields.TOTAL_LENGTH.intIn(header);
        if (version != Ipv4Header.VERSION) {
            return Optional.of("the version is " + version);
        }
        if (headerLength < Ipv4Fields.FIXED_LENGTH) {
            return Optional.of("the header length is %d bytes, the smallest is %d"
                    .formatted(headerLength, Ipv4Fields.FIXED_LENGTH));
        }
        return totalLength == 0 || totalLength >= headerLength ? Optional.empty()
                : Optional.of("the total length is %d bytes, less than the header's %d"
                        .formatted(totalLength, headerLength));
    }

    private static OptionReader reader(Span room, Ipv4Options options) {
        OptionReader reader = new OptionReader(room);
        for (Ipv4Option option : options.options()) {
            reader.next(option.length(), Ipv4OptionFields.of(option));
        }
        return reader;
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

    private LayerDissector inner(Ipv4Header header) {
        return header.laterFragment() ? payloads.laterFragment() : payloads.of(header.payloadProtocol());
    }
}

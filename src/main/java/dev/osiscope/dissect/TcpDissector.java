package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import dev.osiscope.wire.transport.TcpOptionFields;
import dev.osiscope.wire.transport.TcpOptions;
import java.util.List;
import java.util.Optional;

/// TCP: the header with its options, then what the payload carries.
///
/// @param payloads who takes the payload apart
record TcpDissector(TcpPayloads payloads) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(TcpFields.PROTOCOL, span).fixed(TcpFields.ALL);
        if (layer.bytes().length() < TcpFields.FIXED_LENGTH) {
            return layer.tooShort(TcpFields.FIXED_LENGTH);
        }
        int headerLength = TcpHeader.length(layer.bytes());
        if (headerLength < TcpFields.FIXED_LENGTH) {
            return layer.wrong("the data offset says a header of %d bytes, the smallest has %d"
                    .formatted(headerLength, TcpFields.FIXED_LENGTH));
        }
        Span room = span.atMost(headerLength, "the data offset ends the header there").after(TcpFields.FIXED_LENGTH);
        TcpOptions options = TcpOptions.read(room.captured());
        OptionReader reader = reader(room, options);
        reader.addAll(layer, TcpFields.OPTIONS);
        if (span.length() < headerLength) {
            return layer.tooShort(headerLength);
        }
        if (layer.bytes().length() < headerLength) {
            TcpHeader cut = TcpHeader.read(layer.bytes());
            reader.addRest(layer, TcpOptionFields.UNREADABLE);
            payloads.note(cut, span.after(headerLength), context);
            return layer.cut(cut, headerLength);
        }
        reader.addRest(layer, options.complete() ? TcpFields.PADDING : TcpOptionFields.UNREADABLE);
        TcpHeader header = TcpHeader.read(layer.bytes().atMost(headerLength));
        Span payload = span.after(headerLength);
        TcpPayloads.Parts parts = payloads.of(header, payload, context);
        FieldDefinition row = header.flags().rst() ? TcpFields.RESET_CAUSE : TcpFields.SEGMENT_DATA;
        parts.kept().stream().filter(part -> !part.captured().isEmpty())
                .forEach(part -> layer.add(FieldReader.open(part, row, 0, part.captured().length())));
        return layer.done(header, parts.messages(), payload, options.complete() ? cut(parts.kept())
                : Optional.of(reader.unreadable(TcpFields.PROTOCOL)));
    }

    private static Optional<Stop> cut(List<Span> parts) {
        return parts.stream().filter(part -> part.captured().length() < part.length())
                .map(part -> part.shortage(TcpFields.PROTOCOL, part.length())).findFirst();
    }

    private static OptionReader reader(Span room, TcpOptions options) {
        OptionReader reader = new OptionReader(room);
        for (TcpOption option : options.options()) {
            reader.next(option.length(), TcpOptionFields.of(option));
        }
        return reader;
    }
}

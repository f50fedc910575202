package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.transport.HeaderFit;
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
        LayerBuilder layer = new LayerBuilder(TcpFields.PROTOCOL, span);
        layer.fixed(rows(layer, context));
        if (layer.bytes().length() < TcpFields.TELLING_LENGTH) {
            return layer.tooShort(TcpFields.FIXED_LENGTH);
        }
        int headerLength = TcpHeader.length(layer.bytes());
        if (headerLength < TcpFields.FIXED_LENGTH) {
            return tooShort(layer, span, headerLength, context);
        }
        if (span.length() < TcpFields.FIXED_LENGTH) {
            return beyond(layer, span, headerLength, context);
        }
        new ChecksumCheck(layer, TcpFields.CHECKSUM_ROWS, context).segment(span, IpProtocol.TCP);
        if (layer.bytes().length() < TcpFields.FIXED_LENGTH && span.length() >= headerLength) {
            return cut(layer, span, headerLength, context);
        }
        Span room = span.atMost(headerLength, "the data offset ends the header there").after(TcpFields.FIXED_LENGTH);
        TcpOptions options = TcpOptions.read(room.captured());
        boolean whole = layer.bytes().length() >= headerLength;
        OptionReader reader = reader(room, options, whole);
        Stop unreadable = reader.unreadable(TcpFields.PROTOCOL);
        if (headerLength > TcpFields.FIXED_LENGTH && layer.bytes().length() >= TcpFields.FIXED_LENGTH) {
            boolean ended = options.complete() && whole;
            reader.addAllAndRest(layer, TcpFields.OPTIONS, ended ? TcpFields.PADDING : TcpOptionFields.UNREADABLE);
        }
        if (span.length() < headerLength) {
            return beyond(layer, span, headerLength, context);
        }
        if (layer.bytes().length() < headerLength) {
            return cut(layer, span, headerLength, context);
        }
        TcpHeader header = TcpHeader.read(layer.bytes().atMost(headerLength));
        Span payload = span.after(headerLength);
        TcpPayloads.Parts parts = payloads.of(header, payload, context);
        FieldDefinition row = header.flags().rst() ? TcpFields.RESET_CAUSE : TcpFields.SEGMENT_DATA;
        layer.addLater(() -> parts.kept().stream().filter(part -> !part.captured().isEmpty())
                .map(part -> FieldReader.open(part, row, 0, part.captured().length())).toList());
        return layer.done(header, parts.messages(), payload, options.complete() ? cut(parts.kept())
                : Optional.of(unreadable));
    }

    /// What can be said of the header: all where there is enough to say what the segment does, its ports where there
    /// is less; of one that a message of ICMP quotes its number, too. As in Wireshark no more is said of one that is
    /// too short than up to its data offset.
    private static List<FieldDefinition> rows(LayerBuilder layer, Context context) {
        int captured = layer.bytes().length();
        if (captured < TcpFields.DESTINATION_PORT.range().endByte()) {
            return List.of();
        }
        boolean quoted = context.quotedByIcmp();
        if (captured < TcpFields.TELLING_LENGTH) {
            return quoted ? TcpFields.QUOTED : TcpFields.PORTS;
        }
        List<FieldDefinition> rows = TcpHeader.length(layer.bytes()) < TcpFields.FIXED_LENGTH
                ? TcpFields.TO_DATA_OFFSET : TcpFields.ALL;
        return quoted ? rows.stream().map(row -> row.equals(TcpFields.SEQUENCE_NUMBER)
                ? TcpFields.QUOTED_SEQUENCE_NUMBER : row).toList() : rows;
    }

    /// The data offset says that the payload begins within the header.
    private Outcome tooShort(LayerBuilder layer, Span span, int headerLength, Context context) {
        Stop stop = span.wrong(TcpFields.PROTOCOL, "the data offset says a header of %d bytes, the smallest has %d"
                .formatted(headerLength, TcpFields.FIXED_LENGTH));
        TcpHeader header = TcpHeader.readUnfit(
                layer.bytes().atMost(TcpFields.FIXED_LENGTH), HeaderFit.TOO_SHORT);
        Span payload = span.after(headerLength);
        payloads.note(header, payload, context);
        return layer.unfit(header, header.captured(), payload, stop);
    }

    /// The segment ends before its header would, or what is quoted of it.
    private Outcome beyond(LayerBuilder layer, Span span, int headerLength, Context context) {
        TcpHeader header = TcpHeader.readUnfit(layer.bytes(), HeaderFit.BEYOND_SEGMENT);
        Span nothing = span.after(span.length());
        payloads.note(header, nothing, context);
        return layer.unfit(header, header.captured(), nothing, span.shortage(TcpFields.PROTOCOL, headerLength));
    }

    /// The capture has cut the header.
    private Outcome cut(LayerBuilder layer, Span span, int headerLength, Context context) {
        TcpHeader header = TcpHeader.read(layer.bytes());
        payloads.note(header, span.after(headerLength), context);
        return layer.cut(header, headerLength);
    }

    private static Optional<Stop> cut(List<Span> parts) {
        for (Span part : parts) {
            if (part.captured().length() < part.length()) {
                return Optional.of(part.shortage(TcpFields.PROTOCOL, part.length()));
            }
        }
        return Optional.empty();
    }

    private static OptionReader reader(Span room, TcpOptions options, boolean whole) {
        OptionReader reader = new OptionReader(room);
        for (TcpOption option : options.options()) {
            reader.next(option.length(), TcpOptionFields.of(option));
        }
        if (!whole) {
            options.cut().ifPresent(option -> reader.next(option.length(), options.rowsOf(option)));
        }
        return reader;
    }
}

package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.application.MediaType;
import dev.osiscope.wire.application.WebSocketFields;
import dev.osiscope.wire.application.WebSocketHeader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A WebSocket frame: what a message brings follows it, what a control frame brings is its own.
///
/// @param message the opcode of the message that it belongs to; that of a continuation where it is not known
record WebSocketDissector(int message) implements LayerDissector {

    private static final String UNMASKED = "unmasked WebSocket data";
    private static final int STATUS_LENGTH = WebSocketFields.STATUS.range().endByte();

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(WebSocketFields.PROTOCOL, span);
        if (layer.bytes().length() < WebSocketFields.FIXED_LENGTH) {
            return layer.fixed(WebSocketFields.ALL).tooShort(WebSocketFields.FIXED_LENGTH);
        }
        int length = WebSocketHeader.length(layer.bytes());
        layer.fixed(rows(WebSocketFields.LENGTH.intIn(layer.bytes())));
        if (layer.bytes().length() < length) {
            return layer.tooShort(length);
        }
        WebSocketHeader header = WebSocketHeader.read(layer.bytes());
        Span payload = span.after(length);
        if (header.key().isPresent()) {
            int keyStart = length - WebSocketFields.KEY_LENGTH;
            layer.add(FieldReader.open(span, WebSocketFields.KEY, keyStart, WebSocketFields.KEY_LENGTH));
            layer.add(FieldReader.open(payload, WebSocketFields.MASKED, 0, payload.captured().length()));
        }
        control(header, payload).forEach(layer::add);
        return layer.done(header, content(header, payload), payload, missing(payload));
    }

    private static List<FieldDefinition> rows(int shortLength) {
        return switch (shortLength) {
            case WebSocketFields.LENGTH_IN_2 -> WebSocketFields.ALL_LONG;
            case WebSocketFields.LENGTH_IN_8 -> WebSocketFields.ALL_LONGEST;
            default -> WebSocketFields.ALL;
        };
    }

    private static Optional<Stop> missing(Span payload) {
        return payload.captured().length() == payload.length() ? Optional.empty()
                : Optional.of(payload.shortage(WebSocketFields.PROTOCOL, payload.length()));
    }

    /// What a control frame says. The fields stand where the masked bytes do.
    private static List<Field> control(WebSocketHeader header, Span payload) {
        Bytes plain = header.unmasked(payload.captured());
        if (plain.isEmpty()) {
            return List.of();
        }
        return switch (header.opcode()) {
            case WebSocketHeader.PING -> List.of(octets(WebSocketFields.PING, payload, plain));
            case WebSocketHeader.PONG -> List.of(octets(WebSocketFields.PONG, payload, plain));
            case WebSocketHeader.CLOSE -> plain.length() < STATUS_LENGTH ? List.of()
                    : List.of(status(payload, plain), reason(payload, plain.from(STATUS_LENGTH)));
            default -> List.of();
        };
    }

    private static Field octets(FieldDefinition row, Span payload, Bytes plain) {
        return field(row, payload.capturedRange(), new FieldValue.Octets(plain));
    }

    private static Field status(Span payload, Bytes plain) {
        return field(WebSocketFields.STATUS, WebSocketFields.STATUS.range().shiftedBy(payload.start()),
                new FieldValue.Unsigned(WebSocketFields.STATUS.in(plain)));
    }

    private static Field reason(Span payload, Bytes plain) {
        return field(WebSocketFields.REASON, BitRange.ofBytes(payload.start() + STATUS_LENGTH, plain.length()),
                new FieldValue.Text(plain.text(StandardCharsets.UTF_8)));
    }

    private static Field field(FieldDefinition row, BitRange range, FieldValue value) {
        return new Field(row, range, value, List.of());
    }

    /// What the last frame of a message brings.
    private List<Inner> content(WebSocketHeader header, Span payload) {
        boolean known = message == WebSocketHeader.TEXT || message == WebSocketHeader.BINARY;
        boolean content = known && header.opcode() < WebSocketHeader.CLOSE;
        if (!content || !header.fin() || payload.captured().isEmpty()) {
            return List.of();
        }
        LayerDissector dissector = message == WebSocketHeader.TEXT
                ? new MediaDissector(MediaType.TEXT) : DataDissector::dissect;
        Span plain = header.key().isEmpty() ? payload
                : Span.of(new Source(UNMASKED, header.unmasked(payload.captured()), payload.length()));
        return List.of(new Inner(dissector, plain));
    }
}

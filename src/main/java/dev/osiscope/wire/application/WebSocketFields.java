package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.TEXT;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;
import java.util.stream.Stream;

/// The field table of a WebSocket frame (RFC 6455 section 5.2).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-----+-------+-+-------------+-------------------------------+
///  |F| RSV | Opcode|M| Payload len |    Extended payload length    |
///  |I|     |       |A|             |  of 2 bytes (126) or 8 (127)  |
///  +-+-----+-------+-+-------------+-------------------------------+
///  |          Masking key (4 bytes), where the mask bit is set     |
///  +---------------------------------------------------------------+
///  |          Payload, masked with the key ···                     |
///  +---------------------------------------------------------------+
/// ```
public final class WebSocketFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("websocket", "WebSocket", Protocol.Level.APPLICATION);
    /// The bytes that every frame has.
    public static final int FIXED_LENGTH = 2;
    /// The bytes of a masking key.
    public static final int KEY_LENGTH = 4;

    /// A length that says: the next 2 bytes have it.
    public static final int LENGTH_IN_2 = 126;
    /// A length that says: the next 8 bytes have it.
    public static final int LENGTH_IN_8 = 127;

    private static final Reference FRAME = Reference.rfc(6455, "5.2");
    private static final Reference CONTROL = Reference.rfc(6455, "5.5");

    /// Whether a message ends with the frame.
    public static final FieldDefinition FIN = row("fin", "Final", BitRange.ofBits(0, 0, 1), FLAG, CodePoints.NONE,
            "Set in the last frame of a message; most have only one.");
    /// Reserved.
    public static final FieldDefinition RESERVED = row("rsv", "Reserved", BitRange.ofBits(0, 1, 3), HEXADECIMAL,
            CodePoints.NONE, "For extensions: 4 says that the message is compressed.");
    /// The opcode.
    public static final FieldDefinition OPCODE = row("opcode", "Opcode", BitRange.ofBits(0, 4, 4), DECIMAL,
            WebSocketFields::opcode, "What the frame is.");
    /// Whether the payload is masked.
    public static final FieldDefinition MASK = row("mask", "Mask", BitRange.ofBits(1, 0, 1), FLAG, CodePoints.NONE,
            "Whether the payload is masked: always from client to server, never back.");
    /// The length of the payload.
    public static final FieldDefinition LENGTH = row("payload_length", "Payload length", BitRange.ofBits(1, 1, 7),
            DECIMAL, WebSocketFields::length, "How many bytes the payload has, where they are less than 126.");
    /// A length of 2 bytes.
    public static final FieldDefinition LENGTH_16 = row("payload_length_ext_16", "Extended payload length",
            BitRange.ofBytes(FIXED_LENGTH, 2), DECIMAL, CodePoints.NONE, "How many bytes the payload has.");
    /// A length of 8 bytes, the first bit of which is to be 0.
    public static final FieldDefinition LENGTH_64 = row("payload_length_ext_64", "Extended payload length",
            BitRange.ofBytes(FIXED_LENGTH, 8), DECIMAL, CodePoints.NONE, "How many bytes the payload has.");
    /// The masking key.
    public static final FieldDefinition KEY = open("masking_key", "Masking key", OCTETS, Reference.rfc(6455, "5.3"),
            "A random value that each four bytes of the payload are mixed with.");
    /// The payload as it stands in the frame.
    public static final FieldDefinition MASKED = open("masked_payload", "Masked payload", OCTETS,
            Reference.rfc(6455, "5.3"), "The payload, mixed with the key.");
    /// Why the connection is closed.
    public static final FieldDefinition STATUS = new FieldDefinition("websocket.payload.close.status_code",
            "Status code", BitRange.ofBytes(0, 2), DECIMAL, WebSocketFields::status, Reference.rfc(6455, "7.4"),
            "Why the connection is closed.");
    /// Why the connection is closed, in words.
    public static final FieldDefinition REASON = open("payload.close.reason", "Reason", TEXT,
            Reference.rfc(6455, "7.1.6"), "Why the connection is closed, in words.");
    /// What a ping brings.
    public static final FieldDefinition PING = open("payload.ping", "Ping", OCTETS, CONTROL,
            "What the other end is to send back.");
    /// What a pong brings.
    public static final FieldDefinition PONG = open("payload.pong", "Pong", OCTETS, CONTROL, "What a ping brought.");

    /// The rows that every frame has, in their order.
    public static final List<FieldDefinition> ALL = List.of(FIN, RESERVED, OPCODE, MASK, LENGTH);
    /// The rows of a frame with a length of 2 bytes.
    public static final List<FieldDefinition> ALL_LONG = Stream.concat(ALL.stream(), Stream.of(LENGTH_16)).toList();
    /// The rows of a frame with a length of 8 bytes.
    public static final List<FieldDefinition> ALL_LONGEST = Stream.concat(ALL.stream(), Stream.of(LENGTH_64)).toList();
    /// The rows that only some frames have.
    public static final List<FieldDefinition> ALL_OF_SOME =
            List.of(LENGTH_16, LENGTH_64, KEY, MASKED, STATUS, REASON, PING, PONG);

    private WebSocketFields() {}

    private static FieldDefinition row(
            String id, String name, BitRange range, FieldFormat format, CodePoints names, String meaning) {
        return new FieldDefinition("websocket." + id, name, range, format, names, FRAME, meaning);
    }

    private static FieldDefinition open(
            String id, String name, FieldFormat format, Reference reference, String meaning) {
        return new FieldDefinition("websocket." + id, name, BitRange.ofBytes(0, 0), format, reference, meaning);
    }

    private static String opcode(long value) {
        return switch ((int) value) {
            case WebSocketHeader.CONTINUATION -> "continuation";
            case WebSocketHeader.TEXT -> "text";
            case WebSocketHeader.BINARY -> "binary";
            case WebSocketHeader.CLOSE -> "close";
            case WebSocketHeader.PING -> "ping";
            case WebSocketHeader.PONG -> "pong";
            default -> "";
        };
    }

    private static String length(long value) {
        return switch ((int) value) {
            case LENGTH_IN_2 -> "(the next 2 bytes say)";
            case LENGTH_IN_8 -> "(the next 8 bytes say)";
            default -> "";
        };
    }

    private static String status(long value) {
        return switch ((int) value) {
            case 1000 -> "normal closure";
            case 1001 -> "going away";
            case 1002 -> "protocol error";
            case 1003 -> "unsupported data";
            case 1007 -> "invalid payload";
            case 1008 -> "policy violation";
            case 1009 -> "message too big";
            case 1010 -> "mandatory extension";
            case 1011 -> "internal error";
            default -> "";
        };
    }
}

package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field tables of TLS's records (RFC 8446 section 5) and of what they carry besides the handshake.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  | Content type  |            Version            |    Length     |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |    Length     |  Messages, or what they are encrypted to ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-
/// ```
/// A record carries a part of a message, one message, or several of one kind.
public final class TlsFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("tls", "TLS", Protocol.Level.APPLICATION);
    /// The records of a segment that follow a message of the handshake which they complete.
    public static final Protocol FURTHER_RECORDS = new Protocol("tls.record", "TLS", Protocol.Level.APPLICATION);
    /// The length of a record's header.
    public static final int FIXED_LENGTH = 5;

    private static final Reference RECORDS = Reference.rfc(8446, "5.1");
    private static final LooseRows RECORD_ROWS = new LooseRows("tls.", RECORDS);
    private static final LooseRows PROTECTED = new LooseRows("tls.", Reference.rfc(8446, "5.2"));
    private static final LooseRows CIPHER_CHANGE = new LooseRows("tls.", Reference.rfc(5246, "7.1"));
    private static final LooseRows ALERTS = new LooseRows("tls.alert_message", Reference.rfc(8446, "6"));
    private static final LooseRows HEARTBEATS = new LooseRows("tls.heartbeat_message", Reference.rfc(6520, "4"));

    /// One record.
    public static final FieldDefinition RECORD = RECORD_ROWS.structure("record", "Record",
            "A header and what it announces.");
    /// What the record carries.
    public static final FieldDefinition CONTENT_TYPE = new FieldDefinition("tls.record.content_type", "Content type",
            BitRange.ofBytes(0, 1), FieldFormat.DECIMAL, TlsContentType::name, RECORDS, "What the record carries.");
    /// The same where it is only a cover: in TLS 1.3 whatever is encrypted is called application data.
    public static final FieldDefinition OPAQUE_TYPE = new FieldDefinition("tls.record.opaque_type", "Opaque type",
            BitRange.ofBytes(0, 1), FieldFormat.DECIMAL, TlsContentType::name, Reference.rfc(8446, "5.2"),
            "Application data, whatever the record carries: the real type is encrypted.");
    /// The version.
    public static final FieldDefinition VERSION = new FieldDefinition("tls.record.version", "Version",
            BitRange.ofBytes(1, 2), FieldFormat.HEXADECIMAL, TlsVersion::name, RECORDS,
            "The version of the record; TLS 1.3 writes an older one here, so that old devices let it pass.");
    /// The length of what follows.
    public static final FieldDefinition LENGTH = new FieldDefinition("tls.record.length", "Length",
            BitRange.ofBytes(3, 2), FieldFormat.DECIMAL, RECORDS, "How many bytes follow the header.");

    /// The rows of the header, in their order.
    public static final List<FieldDefinition> ALL = List.of(CONTENT_TYPE, VERSION, LENGTH);
    /// The same where the type is only a cover.
    public static final List<FieldDefinition> ALL_OPAQUE = List.of(OPAQUE_TYPE, VERSION, LENGTH);

    /// Encrypted data.
    public static final FieldDefinition APPLICATION_DATA = PROTECTED.octets("app_data", "Encrypted application data",
            "What only the two ends can read.");
    /// The message that turns encryption on.
    public static final FieldDefinition CHANGE_CIPHER_SPEC = CIPHER_CHANGE.number("change_cipher_spec",
            "Change cipher spec", 1, "From here on the sender encrypts; in TLS 1.3 it says nothing.");
    /// A message that only the two ends can read.
    public static final FieldDefinition ENCRYPTED = PROTECTED.octets("encrypted", "Encrypted message",
            "What only the two ends can read. (The name is ours.)");
    /// What protects a record that is not encrypted.
    public static final FieldDefinition CODE = new LooseRows("tls.", Reference.rfc(5246, "6.2.3.1"))
            .octets("mac", "Message authentication code",
                    "Nobody changed the record, and nobody else wrote it. (The name is ours.)");
    /// A part of a message that several records bring.
    public static final FieldDefinition PART = RECORD_ROWS.octets("part", "Part of a message",
            "The message is taken apart where all of it has come. (The name is ours.)");
    /// What can't be read.
    public static final FieldDefinition UNREAD = RECORD_ROWS.octets("unread", "Not read",
            "Bytes that do not fit in, or that nothing here takes apart. (The name is ours.)");
    /// A message of the handshake, or a part of one.
    public static final FieldDefinition HANDSHAKE = new LooseRows("tls.", Reference.rfc(8446, "4"))
            .structure("handshake", "Handshake message", "A message of the handshake, or a part of one.");
    /// An alert.
    public static final FieldDefinition ALERT = ALERTS.structure("", "Alert",
            "Why a connection ends, or what worries an end.");
    /// A heartbeat.
    public static final FieldDefinition HEARTBEAT = HEARTBEATS.structure("", "Heartbeat",
            "Asks for an answer, or answers, so that both ends know the other is there.");

    static final FieldDefinition ALERT_LEVEL = ALERTS.number(".level", "Level", 1, TlsAlert::level,
            "Whether the connection ends at once.");
    static final FieldDefinition ALERT_DESCRIPTION = ALERTS.number(".desc", "Description", 1, TlsAlert::description,
            "What happened.");
    static final FieldDefinition HEARTBEAT_TYPE = HEARTBEATS.number(".type", "Type", 1, TlsFields::heartbeat,
            "Whether it asks or answers.");
    /// How many bytes of a heartbeat are to be sent back.
    public static final FieldDefinition HEARTBEAT_LENGTH = HEARTBEATS.number(".payload_length", "Payload length", 2,
            "How many bytes are to be sent back. A server that trusted it without a look at the record gave away "
                    + "its memory (Heartbleed).");
    /// What is to be sent back.
    public static final FieldDefinition HEARTBEAT_PAYLOAD = HEARTBEATS.octets(".payload", "Payload",
            "Any bytes; the answer has the same.");
    /// What fills a heartbeat up.
    public static final FieldDefinition HEARTBEAT_PADDING = HEARTBEATS.octets(".padding", "Padding",
            "Chance bytes, and a code that protects the record where it has one.");

    /// An alert's parts.
    public static final List<TlsPart> ALERT_PARTS =
            List.of(TlsPart.fixed(ALERT_LEVEL), TlsPart.fixed(ALERT_DESCRIPTION));
    /// A heartbeat's parts before the payload.
    public static final List<TlsPart> HEARTBEAT_PARTS =
            List.of(TlsPart.fixed(HEARTBEAT_TYPE), TlsPart.fixed(HEARTBEAT_LENGTH));
    /// The length of a heartbeat before the payload.
    public static final int HEARTBEAT_HEADER = 3;

    /// The rows besides the header.
    public static final List<FieldDefinition> ALL_OF_CONTENTS = List.of(OPAQUE_TYPE, RECORD, APPLICATION_DATA, CHANGE_CIPHER_SPEC,
            ENCRYPTED, CODE, PART, UNREAD, HANDSHAKE, ALERT, ALERT_LEVEL, ALERT_DESCRIPTION, HEARTBEAT, HEARTBEAT_TYPE, HEARTBEAT_LENGTH,
            HEARTBEAT_PAYLOAD, HEARTBEAT_PADDING);

    private TlsFields() {}

    /// The name of a type of heartbeat; empty where it has none.
    public static String heartbeat(long value) {
        return switch ((int) value) {
            case 1 -> "Request";
            case 2 -> "Response";
            default -> CodePoints.NONE.name(value);
        };
    }
}

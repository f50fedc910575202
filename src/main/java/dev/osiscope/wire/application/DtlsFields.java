package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.stream.Stream;

/// The field table of TLS in datagrams (RFC 6347): records that count themselves, and messages of the handshake that
/// say which part of them a record brings.
///
/// ```text
///  a record:   | type (1) | version (2) | epoch (2) | sequence number (6) | length (2) | fragment ···
///  a message:  | type (1) | length (3) | message number (2) | offset (3) | length of the part (3) | part ···
/// ```
public final class DtlsFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("dtls", "DTLS", Protocol.Level.APPLICATION);
    /// A message of the handshake that several records have brought. (The name is ours.)
    public static final Protocol REASSEMBLED =
            new Protocol("dtls.reassembled", "DTLS, reassembled", Protocol.Level.APPLICATION);
    /// The length of a record's header.
    public static final int FIXED_LENGTH = 13;

    /// A record's header, in its order.
    public static final List<FieldDefinition> ALL_OF_RECORD =
            new TableWriter("dtls.record.", 0, Reference.rfc(6347, "4.1"))
                    .bits("content_type", "Content type", 8, DECIMAL, TlsContentType::name, "What the record carries.")
                    .bits("version", "Version", 16, HEXADECIMAL, TlsVersion::name, "Which version the sender speaks.")
                    .bytes("epoch", "Epoch", 2, DECIMAL, "Counts the changes of keys; 0 is not encrypted.")
                    .bytes("sequence_number", "Sequence number", 6, DECIMAL, "Counts the records of the epoch.")
                    .bytes("length", "Length", 2, DECIMAL, "How many bytes the record carries.").rows();
    /// Content type.
    public static final FieldDefinition CONTENT_TYPE = ALL_OF_RECORD.getFirst();
    /// Epoch.
    public static final FieldDefinition EPOCH = ALL_OF_RECORD.get(2);
    /// Length.
    public static final FieldDefinition LENGTH = ALL_OF_RECORD.getLast();

    /// The header of a message's part, in its order.
    public static final List<FieldDefinition> ALL_OF_PART =
            new TableWriter("dtls.handshake.", 0, Reference.rfc(6347, "4.2.2"))
                    .bits("type", "Handshake type", 8, DECIMAL, TlsHandshakeType::name, "What the message says.")
                    .bytes("length", "Length", 3, DECIMAL, "How long the whole message is.")
                    .bytes("message_seq", "Message sequence", 2, DECIMAL, "Counts the messages of the sender.")
                    .bytes("fragment_offset", "Fragment offset", 3, DECIMAL, "Where the part stands in the message.")
                    .bytes("fragment_length", "Fragment length", 3, DECIMAL, "How long the part is.").rows();
    /// Type of a message.
    public static final FieldDefinition TYPE = ALL_OF_PART.getFirst();
    /// Length of a message.
    public static final FieldDefinition MESSAGE_LENGTH = ALL_OF_PART.get(1);
    /// Number of a message.
    public static final FieldDefinition MESSAGE_NUMBER = ALL_OF_PART.get(2);
    /// Place of a part.
    public static final FieldDefinition OFFSET = ALL_OF_PART.get(3);
    /// Length of a part.
    public static final FieldDefinition PART_LENGTH = ALL_OF_PART.getLast();
    /// The length of the header of a message's part.
    public static final int PART_PREFIX = PART_LENGTH.range().endByte();
    /// The type of the message with certificates.
    public static final int CERTIFICATE_TYPE = 11;

    private static final LooseRows RECORDS = new LooseRows("dtls.", Reference.rfc(6347, "4.1"));
    private static final LooseRows CERTIFICATES = new LooseRows("dtls.handshake.", Reference.rfc(5246, "7.4.2"));

    /// Record as a whole.
    public static final FieldDefinition RECORD = RECORDS.structure("record", "Record", "One record.");
    /// Message as a whole.
    public static final FieldDefinition MESSAGE = RECORDS.structure("handshake", "Handshake message",
            "A message, or a part of it.");
    /// What a message says.
    public static final FieldDefinition BODY = RECORDS.octets("handshake.body", "Body",
            "What the message says; it is not taken apart here. (The name is ours.)");
    /// What a record carries.
    public static final FieldDefinition DATA = RECORDS.octets("app_data", "Data",
            "What the record carries, encrypted where the epoch is not 0.");
    /// Length of all certificates.
    public static final FieldDefinition CERTIFICATES_LENGTH = CERTIFICATES.number("certificates_length",
            "Certificates length", 3, "How many bytes of certificates follow.");
    /// Length of a certificate.
    public static final FieldDefinition CERTIFICATE_LENGTH = CERTIFICATES.number("certificate_length",
            "Certificate length", 3, "How long the certificate is.");
    /// Certificate.
    public static final FieldDefinition CERTIFICATE = CERTIFICATES.octets("certificate", "Certificate",
            "Binds a name to a key; its issuer has signed it.");

    /// All rows.
    public static final List<FieldDefinition> ALL = Stream.of(ALL_OF_RECORD, ALL_OF_PART, List.of(RECORD, MESSAGE, BODY,
            DATA, CERTIFICATES_LENGTH, CERTIFICATE_LENGTH, CERTIFICATE)).flatMap(List::stream).toList();

    private static final int FIRST_TYPE = 20;
    private static final int LAST_TYPE = 25;

    private DtlsFields() {}

    /// Whether bytes begin with a record of a type that DTLS 1.2 knows (RFC 6347 section 4.1, RFC 6520, RFC 9146). The
    /// encrypted ones of 1.3 begin otherwise.
    public static boolean known(Bytes datagram) {
        return !datagram.isEmpty() && datagram.u8(0) >= FIRST_TYPE && datagram.u8(0) <= LAST_TYPE;
    }
}

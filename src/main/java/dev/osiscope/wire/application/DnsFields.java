package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.STRUCTURE;
import static dev.osiscope.wire.FieldFormat.TEXT;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;
import java.util.stream.Stream;

/// The field tables of the Domain Name System (RFC 1035 section 4).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |       Transaction ID          |R|Opcode |A|T|D|A|Z|A|C| Rcode |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |           Questions           |            Answers            |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |          Authorities          |          Additional           |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Questions: name, type, class; records: name, type, class, TTL, length, data ···
///  +-+-+-+-+-+-+-+-+-+-+-+-
/// ```
public final class DnsFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("dns", "DNS", Protocol.Level.APPLICATION);
    /// The same between neighbours, on port 5353 (RFC 6762).
    public static final Protocol MULTICAST = new Protocol("mdns", "Multicast DNS", Protocol.Level.APPLICATION);
    /// The same between neighbours, on port 5355 (RFC 4795).
    public static final Protocol LINK_LOCAL =
            new Protocol("llmnr", "Link-local multicast name resolution", Protocol.Level.APPLICATION);
    /// The length of the header.
    public static final int FIXED_LENGTH = 12;

    private static final Reference HEADER = Reference.rfc(1035, "4.1.1");
    private static final Reference NAMES = Reference.rfc(1035, "3.1");
    private static final Reference QUESTIONS = Reference.rfc(1035, "4.1.2");
    private static final Reference RECORDS = Reference.rfc(1035, "4.1.3");
    private static final Reference SECURITY = Reference.rfc(4035, "3");
    private static final int FLAGS_BYTE = 2;
    private static final int UPDATE = 5;

    /// Transaction ID.
    public static final FieldDefinition ID = header("id", "Transaction ID", BitRange.ofBytes(0, 2), HEXADECIMAL,
            "The same in a question and its answer.");
    /// All flags.
    public static final FieldDefinition FLAGS = header("flags", "Flags", BitRange.ofBytes(FLAGS_BYTE, 2), HEXADECIMAL,
            "Whether it asks or answers, and how that went.");
    /// Whether the message is a response.
    public static final FieldDefinition RESPONSE = header("flags.response", "Response",
            BitRange.ofBits(FLAGS_BYTE, 0, 1), FLAG, "Set in an answer, not set in a question.");
    /// Which kind of question it is.
    public static final FieldDefinition OPCODE = new FieldDefinition("dns.flags.opcode", "Opcode",
            BitRange.ofBits(FLAGS_BYTE, 1, 4), DECIMAL, DnsFields::opcode, HEADER, "Which kind of question it is.");
    /// How many questions there are.
    public static final FieldDefinition QUESTION_COUNT = header("count.queries", "Questions", BitRange.ofBytes(4, 2),
            DECIMAL, "How many questions follow.");
    /// How many answers there are.
    public static final FieldDefinition ANSWER_COUNT = header("count.answers", "Answers", BitRange.ofBytes(6, 2),
            DECIMAL, "How many records answer the question.");
    /// How many records name authorities.
    public static final FieldDefinition AUTHORITY_COUNT = header("count.auth_rr", "Authorities",
            BitRange.ofBytes(8, 2), DECIMAL, "How many records say who is in charge of the name.");
    /// How many records are added.
    public static final FieldDefinition ADDITIONAL_COUNT = header("count.add_rr", "Additional",
            BitRange.ofBytes(10, 2), DECIMAL, "How many records are added because they may be asked for next.");

    /// The rows of the header, in their order.
    public static final List<FieldDefinition> ALL = List.of(ID, FLAGS, RESPONSE,
            OPCODE,
            header("flags.authoritative", "Authoritative", BitRange.ofBits(FLAGS_BYTE, 5, 1), FLAG,
                    "The answer comes from who is in charge of the name."),
            header("flags.truncated", "Truncated", BitRange.ofBits(FLAGS_BYTE, 6, 1), FLAG,
                    "The answer did not fit: ask again over TCP."),
            header("flags.recdesired", "Recursion desired", BitRange.ofBits(FLAGS_BYTE, 7, 1), FLAG,
                    "The server is to ask others where it doesn't know."),
            header("flags.recavail", "Recursion available", BitRange.ofBits(FLAGS_BYTE, 8, 1), FLAG,
                    "The server does ask others."),
            header("flags.z", "Reserved", BitRange.ofBits(FLAGS_BYTE, 9, 1), FLAG, "Kept for later use; not set."),
            new FieldDefinition("dns.flags.authenticated", "Authenticated", BitRange.ofBits(FLAGS_BYTE, 10, 1), FLAG,
                    SECURITY, "The server has checked the signatures."),
            new FieldDefinition("dns.flags.checkdisable", "Checking disabled", BitRange.ofBits(FLAGS_BYTE, 11, 1),
                    FLAG, SECURITY, "The server need not check signatures."),
            new FieldDefinition("dns.flags.rcode", "Response code", BitRange.ofBits(FLAGS_BYTE, 12, 4), DECIMAL,
                    DnsFields::responseCode, HEADER, "How it went."),
            QUESTION_COUNT, ANSWER_COUNT, AUTHORITY_COUNT, ADDITIONAL_COUNT);

    /// The rows of the header of an update, in their order: its sections are others (RFC 2136 section 2).
    public static final List<FieldDefinition> ALL_OF_UPDATE = Stream.concat(
            ALL.stream().filter(row -> !row.id().startsWith("dns.count.")),
            Stream.of(update("zones", "Zones", QUESTION_COUNT, "How many zones follow: one, that of the change."),
                    update("prerequisites", "Prerequisites", ANSWER_COUNT, "How many conditions of the change follow."),
                    update("updates", "Updates", AUTHORITY_COUNT, "How many changes follow."),
                    ADDITIONAL_COUNT)).toList();

    /// One question. (The name is ours.)
    public static final FieldDefinition QUESTION = open("dns.question", "Question", STRUCTURE, QUESTIONS,
            "What is asked. (The name is ours.)");
    /// The name that is asked for.
    public static final FieldDefinition QUESTION_NAME = open("dns.qry.name", "Name", TEXT, QUESTIONS,
            "The name that is asked for.");
    /// Which kind of record is asked for, counted from after the name.
    public static final FieldDefinition QUESTION_TYPE = new FieldDefinition("dns.qry.type", "Type",
            BitRange.ofBytes(0, 2), DECIMAL, DnsType::name, QUESTIONS, "Which kind of record is asked for.");
    /// The class, counted from after the name.
    public static final FieldDefinition QUESTION_CLASS = new FieldDefinition("dns.qry.class", "Class",
            BitRange.ofBytes(2, 2), HEXADECIMAL, DnsFields::className, QUESTIONS, "Which network: 1 for the Internet.");
    /// The rows of a question after its name.
    public static final List<FieldDefinition> AFTER_QUESTION_NAME = List.of(QUESTION_TYPE, QUESTION_CLASS);

    /// The length of a label in a name.
    public static final FieldDefinition LABEL_LENGTH = open("dns.name.label_length", "Label length", DECIMAL, NAMES,
            "How many bytes the next label has; 0 ends the name. (The name is ours.)");
    /// A label in a name.
    public static final FieldDefinition LABEL = open("dns.name.label", "Label", TEXT, NAMES,
            "A part of the name, between two dots. (The name is ours.)");
    /// A pointer in a name.
    public static final FieldDefinition POINTER = open("dns.name.pointer", "Pointer", HEXADECIMAL,
            Reference.rfc(1035, "4.1.4"), "The name goes on at this byte of the message. (The name is ours.)");
    /// The rows of a name, in whatever order it has them.
    public static final List<FieldDefinition> ALL_OF_NAME = List.of(LABEL_LENGTH, LABEL, POINTER);

    /// One record. (The name is ours.)
    public static final FieldDefinition RECORD = open("dns.record", "Record", STRUCTURE, RECORDS,
            "What is known of a name. (The name is ours.)");
    /// The record's name.
    public static final FieldDefinition RECORD_NAME = open("dns.resp.name", "Name", TEXT, RECORDS,
            "The name that the record is about.");
    /// The record's type, counted from after the name.
    public static final FieldDefinition RECORD_TYPE = new FieldDefinition("dns.resp.type", "Type",
            BitRange.ofBytes(0, 2), DECIMAL, DnsType::name, RECORDS, "Which kind of record it is.");
    /// How much data there is, counted from after the name.
    public static final FieldDefinition DATA_LENGTH = new FieldDefinition("dns.resp.len", "Data length",
            BitRange.ofBytes(8, 2), DECIMAL, RECORDS, "How many bytes of data follow.");
    /// The rows of a record after its name.
    public static final List<FieldDefinition> AFTER_RECORD_NAME = List.of(RECORD_TYPE,
            new FieldDefinition("dns.resp.class", "Class", BitRange.ofBytes(2, 2), HEXADECIMAL, DnsFields::className,
                    RECORDS, "Which network: 1 for the Internet."),
            new FieldDefinition("dns.resp.ttl", "Time to live", BitRange.ofBytes(4, 4), DECIMAL, RECORDS,
                    "How many seconds the record may be kept."),
            DATA_LENGTH);

    /// The rows of a record that carries options, after its name (RFC 6891 section 6.1.3).
    public static final List<FieldDefinition> AFTER_NAME_OF_OPTIONS = List.of(RECORD_TYPE,
            options("rr.udp_payload_size", "UDP payload size", BitRange.ofBytes(2, 2), HEXADECIMAL,
                    "How large a datagram its sender takes."),
            options("resp.ext_rcode", "Extended response code", BitRange.ofBytes(4, 1), HEXADECIMAL,
                    "The higher bits of the response code."),
            options("resp.edns0_version", "Version", BitRange.ofBytes(5, 1), DECIMAL, "Zero."),
            options("resp.z", "Flags", BitRange.ofBytes(6, 2), HEXADECIMAL, "What else its sender can do."),
            options("resp.z.do", "Signatures", BitRange.ofBits(6, 0, 1), FLAG, "Its sender takes signatures."),
            options("resp.z.reserved", "Reserved", BitRange.ofBits(6, 1, 15), HEXADECIMAL, "Kept for later use; zero."),
            DATA_LENGTH);

    /// The length of a message, which stands before it on a connection.
    public static final FieldDefinition LENGTH = new FieldDefinition("dns.length", "Length", BitRange.ofBytes(0, 2),
            DECIMAL, Reference.rfc(1035, "4.2.2"), "How many bytes the message has; only on a connection.");
    /// The rows that stand before the header on a connection.
    public static final List<FieldDefinition> ALL_OF_TCP = List.of(LENGTH);

    /// What can't be read.
    public static final FieldDefinition UNREADABLE = open("dns.unreadable", "Unreadable", OCTETS, RECORDS,
            "What can't be read as a question or record, and all that comes after it. (The name is ours.)");

    /// The rows of the questions and records.
    public static final List<FieldDefinition> ALL_OF_SECTIONS = FieldDefinition.ofEachId(Stream.of(ALL_OF_NAME,
            List.of(QUESTION, QUESTION_NAME), AFTER_QUESTION_NAME, List.of(RECORD, RECORD_NAME), AFTER_RECORD_NAME,
            AFTER_NAME_OF_OPTIONS, DnsRecordFields.ALL, List.of(UNREADABLE)).flatMap(List::stream));

    private DnsFields() {}

    /// The rows of the header at the start of `message`, which has all of it.
    public static List<FieldDefinition> of(Bytes message) {
        return OPCODE.in(message) == UPDATE ? ALL_OF_UPDATE : ALL;
    }

    private static FieldDefinition header(
            String id, String name, BitRange range, FieldFormat format, String meaning) {
        return new FieldDefinition("dns." + id, name, range, format, CodePoints.NONE, HEADER, meaning);
    }

    private static FieldDefinition update(String id, String name, FieldDefinition place, String meaning) {
        return new FieldDefinition("dns.count." + id, name, place.range(), DECIMAL, CodePoints.NONE,
                Reference.rfc(2136, "2.2"), meaning);
    }

    private static FieldDefinition options(
            String id, String name, BitRange range, FieldFormat format, String meaning) {
        return new FieldDefinition(
                "dns." + id, name, range, format, CodePoints.NONE, Reference.rfc(6891, "6.1.3"), meaning);
    }

    private static FieldDefinition open(
            String id, String name, FieldFormat format, Reference reference, String meaning) {
        return new FieldDefinition(id, name, BitRange.ofBytes(0, 0), format, reference, meaning);
    }

    private static String className(long value) {
        return value == 1 ? "Internet" : "";
    }

    private static String opcode(long value) {
        return switch ((int) value) {
            case 0 -> "query";
            case 2 -> "status";
            case 4 -> "notify";
            case 5 -> "update";
            default -> "";
        };
    }

    private static String responseCode(long value) {
        return switch ((int) value) {
            case 0 -> "no error";
            case 1 -> "format error";
            case 2 -> "server failure";
            case 3 -> "no such name";
            case 4 -> "not implemented";
            case 5 -> "refused";
            default -> "";
        };
    }
}

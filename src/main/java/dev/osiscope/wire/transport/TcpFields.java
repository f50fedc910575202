package dev.osiscope.wire.transport;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.STRUCTURE;
import static dev.osiscope.wire.FieldFormat.TEXT;
import static dev.osiscope.wire.FieldFormat.WORDS;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;
import java.util.stream.Stream;

/// The field table of TCP (RFC 9293 section 3.1). The rows of the options stand in [TcpOptionFields].
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |          Source Port          |       Destination Port        |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                        Sequence Number                        |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                    Acknowledgment Number                      |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Data |     |A|C|E|U|A|P|R|S|F|                               |
///  | Offset| Rsv |E|W|C|R|C|S|S|Y|I|            Window             |
///  |       |     | |R|E|G|K|H|T|N|N|                               |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |           Checksum            |         Urgent Pointer        |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                           [Options]                           |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class TcpFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("tcp", "TCP", Protocol.Level.TRANSPORT);
    /// The length of a header without options, and the smallest there is.
    public static final int FIXED_LENGTH = 20;

    /// So many bytes of a header, up to the window, tell what the segment does.
    public static final int TELLING_LENGTH = 16;

    private static final Reference HEADER = Reference.rfc(9293, "3.1");
    private static final Reference ECN = Reference.rfc(3168, "6.1");
    private static final int FLAGS_BYTE = 12;

    /// Source port.
    public static final FieldDefinition SOURCE_PORT = new FieldDefinition("tcp.srcport", "Source port",
            BitRange.ofBytes(0, 2), DECIMAL, PortNames.TCP::name, HEADER,
            "Which process of the sender the segment comes from.");
    /// Destination port.
    public static final FieldDefinition DESTINATION_PORT = new FieldDefinition("tcp.dstport", "Destination port",
            BitRange.ofBytes(2, 2), DECIMAL, PortNames.TCP::name, HEADER,
            "Which process of the receiver the segment is for.");
    /// Sequence number, as on the wire.
    public static final FieldDefinition SEQUENCE_NUMBER = new FieldDefinition("tcp.seq_raw", "Sequence number",
            BitRange.ofBytes(4, 4), DECIMAL, HEADER,
            "The number of the segment's first data byte; in a SYN the initial sequence number (ISN).");
    /// Sequence number of a segment that a message of ICMP quotes: Wireshark has it by this name only.
    public static final FieldDefinition QUOTED_SEQUENCE_NUMBER = new FieldDefinition("tcp.seq", "Sequence number",
            BitRange.ofBytes(4, 4), DECIMAL, HEADER,
            "The number of the first data byte of the segment that the message is about.");
    /// Acknowledgment number, as on the wire.
    public static final FieldDefinition ACKNOWLEDGMENT_NUMBER = new FieldDefinition(
            "tcp.ack_raw", "Acknowledgment number", BitRange.ofBytes(8, 4), DECIMAL, HEADER,
            "The number of the next byte its sender expects; counts only while the ACK flag is set.");
    /// Data offset: the header's length.
    public static final FieldDefinition HEADER_LENGTH = new FieldDefinition("tcp.hdr_len", "Data offset",
            BitRange.ofBits(FLAGS_BYTE, 0, 4), WORDS, HEADER,
            "How long the header is, options included, in words of 4 bytes; the data begins after it.");
    /// The reserved bits and the nine flags.
    public static final FieldDefinition FLAGS = new FieldDefinition("tcp.flags", "Flags",
            BitRange.ofBits(FLAGS_BYTE, 4, 12), HEXADECIMAL, bits -> new TcpFlags((int) bits).toString(), HEADER,
            "What the segment does: open, acknowledge, push, close, abort.");
    /// Reserved bits.
    public static final FieldDefinition RESERVED = new FieldDefinition("tcp.flags.res", "Reserved",
            BitRange.ofBits(FLAGS_BYTE, 4, 3), HEXADECIMAL, HEADER, "Kept for later use; zero.");
    /// Accurate ECN.
    public static final FieldDefinition AE = flag("ae", "AE", 7, Reference.rfc(9768, "3.1"),
            "Accurate ECN: with CWR and ECE it counts the packets marked for congestion.");
    /// Congestion window reduced.
    public static final FieldDefinition CWR = flag("cwr", "CWR", 8, ECN,
            "Congestion window reduced: its sender heard of congestion and slowed down.");
    /// ECN-Echo.
    public static final FieldDefinition ECE = flag("ece", "ECE", 9, ECN,
            "ECN-Echo: a packet was marked for congestion on its way; in a SYN: I know ECN.");
    /// Urgent.
    public static final FieldDefinition URG = flag("urg", "URG", 10, HEADER, "Urgent: the urgent pointer counts.");
    /// Acknowledgment.
    public static final FieldDefinition ACK = flag("ack", "ACK", 11, HEADER,
            "Acknowledgment: the acknowledgment number counts; set in all segments but the first.");
    /// Push.
    public static final FieldDefinition PSH = flag("push", "PSH", 12, HEADER,
            "Push: hand the data to the application now, do not wait for more.");
    /// Reset.
    public static final FieldDefinition RST = flag("reset", "RST", 13, HEADER,
            "Reset: the connection is aborted, or there is none.");
    /// Synchronise.
    public static final FieldDefinition SYN = flag("syn", "SYN", 14, HEADER,
            "Synchronise: opens; the sequence number is the ISN. Uses one sequence number itself.");
    /// Finish.
    public static final FieldDefinition FIN = flag("fin", "FIN", 15, HEADER,
            "Finish: its sender has no more data. Uses one sequence number itself.");
    /// Window, before it is scaled.
    public static final FieldDefinition WINDOW = new FieldDefinition("tcp.window_size_value", "Window",
            BitRange.ofBytes(14, 2), DECIMAL, HEADER,
            "How many more bytes its sender can take; shifted by the window scale, except in a SYN.");
    /// Checksum.
    public static final FieldDefinition CHECKSUM = new FieldDefinition("tcp.checksum", "Checksum",
            BitRange.ofBytes(16, 2), HEXADECIMAL, HEADER,
            "Guards header and data, and the addresses of the packet (pseudo-header), against damage.");
    /// The checksum with what is worked out of it.
    public static final ChecksumRows CHECKSUM_ROWS = ChecksumRows.calculated(CHECKSUM);
    /// Urgent pointer.
    public static final FieldDefinition URGENT_POINTER = new FieldDefinition("tcp.urgent_pointer",
            "Urgent pointer", BitRange.ofBytes(18, 2), DECIMAL, HEADER,
            "How far after the sequence number the urgent data ends; counts only with URG.");
    /// All options; as long as the header's length leaves room.
    public static final FieldDefinition OPTIONS = new FieldDefinition("tcp.options", "Options",
            BitRange.ofBytes(FIXED_LENGTH, 0), STRUCTURE, Reference.rfc(9293, "3.2"),
            "What both ends agree on beyond the fixed header: largest segment, window scale, SACK, timestamps.");
    /// What follows the end of the option list.
    public static final FieldDefinition PADDING = new FieldDefinition("tcp.padding", "Padding",
            BitRange.ofBytes(FIXED_LENGTH, 0), OCTETS, Reference.rfc(9293, "3.1"),
            "Fills the header up to a whole number of 4-byte words.");
    /// A part of the payload that no message of this frame's own is made of.
    public static final FieldDefinition SEGMENT_DATA = new FieldDefinition("tcp.segment_data", "Segment data",
            BitRange.ofBytes(0, 0), OCTETS, Reference.rfc(9293, "3.7"),
            "Part of a message that several segments bring, or a repetition; the message stands in the frame that completes it.");
    /// The payload of a segment that resets.
    public static final FieldDefinition RESET_CAUSE = new FieldDefinition("tcp.reset_cause", "Reset cause",
            BitRange.ofBytes(0, 0), TEXT, Reference.rfc(9293, "3.5.3"),
            "What the sender of a reset may say about its reason.");

    /// The rows up to the data offset that tell which conversation a segment belongs to, and where in it.
    public static final List<FieldDefinition> TO_DATA_OFFSET =
            List.of(SOURCE_PORT, DESTINATION_PORT, SEQUENCE_NUMBER, HEADER_LENGTH);
    /// All rows, in the order of the header.
    public static final List<FieldDefinition> ALL = List.of(SOURCE_PORT, DESTINATION_PORT, SEQUENCE_NUMBER,
            ACKNOWLEDGMENT_NUMBER, HEADER_LENGTH, FLAGS, RESERVED, AE, CWR, ECE, URG, ACK, PSH, RST, SYN, FIN,
            WINDOW, CHECKSUM, URGENT_POINTER, OPTIONS, PADDING);

    /// The rows of the ports.
    public static final List<FieldDefinition> PORTS = List.of(SOURCE_PORT, DESTINATION_PORT);
    /// The rows of the eight bytes that a message of ICMP quotes at least (RFC 792).
    public static final List<FieldDefinition> QUOTED = List.of(SOURCE_PORT, DESTINATION_PORT, QUOTED_SEQUENCE_NUMBER);

    /// The rows of the header, as itself and quoted, then those of the payload where it is not what another protocol says.
    public static final List<FieldDefinition> ALL_WITH_PAYLOAD =
            Stream.concat(ALL.stream(), Stream.of(QUOTED_SEQUENCE_NUMBER, SEGMENT_DATA, RESET_CAUSE)).toList();

    private TcpFields() {}

    private static FieldDefinition flag(String id, String name, int bit, Reference reference, String meaning) {
        return new FieldDefinition(
                "tcp.flags." + id, name, BitRange.ofBits(FLAGS_BYTE, bit, 1), FLAG, reference, meaning);
    }
}

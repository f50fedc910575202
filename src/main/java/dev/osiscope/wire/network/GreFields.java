package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.stream.Stream;

/// The field table of Generic Routing Encapsulation (RFC 2784 section 2, with key and sequence number of RFC 2890
/// and the routing of RFC 1701; version 1 is that of PPTP, RFC 2637 section 4.1). Which of the fields after the
/// first four bytes are there, the flags say.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |C|R|K|S|s|Recur|A| Flags | Ver |         Protocol Type         |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |      Checksum (optional)      |       Offset (optional)       |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                         Key (optional)                        |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                   Sequence number (optional)                  |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                Acknowledgment number (optional)               |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                       Routing (optional) ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class GreFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("gre", "GRE", Protocol.Level.NETWORK);
    /// The length of the part that is always there.
    public static final int FIXED_LENGTH = 4;

    private static final Reference HEADER = Reference.rfc(2784, "2");

    /// The rows that are always there, in the order of the header.
    public static final List<FieldDefinition> ALL = new TableWriter("gre.", 0, HEADER)
            .bits("flags_and_version", "Flags and version", 16, HEXADECIMAL, "What else stands in the header.")
            .skip(-2)
            .bits("flags.checksum", "Checksum present", 1, FLAG, "A checksum and an offset follow.")
            .bits("flags.routing", "Routing present", 1, FLAG, "An offset and stations on the way follow; history.")
            .bits("flags.key", "Key present", 1, FLAG, "A key follows.")
            .bits("flags.sequence_number", "Sequence number present", 1, FLAG, "A sequence number follows.")
            .bits("flags.strict_source_route", "Strict source route", 1, FLAG, "No other stations; history.")
            .bits("flags.recursion_control", "Recursion control", 3, DECIMAL, "How many tunnels may follow; history.")
            .bits("flags.ack", "Acknowledgment present", 1, FLAG, "An acknowledgment number follows; only in version 1.")
            .bits("flags.reserved", "Reserved", 4, DECIMAL, "Kept for later use; zero.")
            .bits("flags.version", "Version", 3, DECIMAL, "0, or 1 for PPTP.")
            .bits("proto", "Protocol type", 16, HEXADECIMAL, "What follows: an EtherType.")
            .rows();
    /// Flags and version.
    public static final FieldDefinition FLAGS_AND_VERSION = ALL.getFirst();
    /// Protocol type.
    public static final FieldDefinition TYPE = ALL.getLast();

    /// Checksum and offset, counted from where they begin.
    public static final List<FieldDefinition> CHECKSUM = new TableWriter("gre.", 0, HEADER)
            .bytes("checksum", "Checksum", 2, HEXADECIMAL, "Guards header and data against damage.")
            .bytes("offset", "Offset", 2, DECIMAL, "Which station on the way is next; history.")
            .rows();
    /// The checksum with what is worked out of it.
    public static final ChecksumRows CHECKSUM_ROWS =
            ChecksumRows.of(CHECKSUM.getFirst().shiftedBy(FIXED_LENGTH));
    /// The key, counted from where it begins.
    public static final List<FieldDefinition> KEY = new TableWriter("gre.", 0, Reference.rfc(2890, "2.1"))
            .bytes("key", "Key", 4, HEXADECIMAL, "Which tunnel between these two ends it is.")
            .rows();
    /// The sequence number, counted from where it begins.
    public static final List<FieldDefinition> SEQUENCE = new TableWriter("gre.", 0, Reference.rfc(2890, "2.2"))
            .bytes("sequence_number", "Sequence number", 4, DECIMAL, "Counts the packets of the tunnel.")
            .rows();
    /// The acknowledgment number, counted from where it begins.
    public static final List<FieldDefinition> ACKNOWLEDGMENT = new TableWriter("gre.", 0, Reference.rfc(2637, "4.1"))
            .bytes("ack_number", "Acknowledgment number", 4, DECIMAL, "The highest number that has arrived.")
            .rows();
    /// The stations on the way, counted from where they begin.
    public static final FieldDefinition ROUTING = new TableWriter("gre.", 0, Reference.rfc(1701, ""))
            .rest("routing", "Routing", OCTETS, "Stations that the packet is to visit; history.")
            .rows().getFirst();

    /// The rows that the flags say are there.
    public static final List<FieldDefinition> ALL_OPTIONAL =
            Stream.of(CHECKSUM, KEY, SEQUENCE, ACKNOWLEDGMENT, List.of(ROUTING)).flatMap(List::stream).toList();

    private GreFields() {}
}

package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;

/// The field table of Generic Network Virtualization Encapsulation (RFC 8926 section 3.4).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |Ver|  Opt Len  |O|C|    Rsvd.  |          Protocol Type        |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |        Virtual Network Identifier (VNI)       |    Reserved   |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                    Variable-Length Options ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class GeneveFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("geneve", "Geneve", Protocol.Level.NETWORK);
    /// The port of the datagrams that carry it (RFC 8926 section 3.3).
    public static final int PORT = 6081;
    /// The length of the part before the options.
    public static final int FIXED_LENGTH = 8;

    /// All rows, in the order of the header.
    public static final List<FieldDefinition> ALL = new TableWriter("geneve.", 0, Reference.rfc(8926, "3.4"))
            .bits("version", "Version", 2, DECIMAL, "Zero.")
            .bits("option_length", "Length of the options", 6, DECIMAL,
                    "How many words of 4 bytes the options take. (The name is ours.)")
            .bits("flags.oam", "Control packet", 1, FLAG, "It is for the ends of the tunnel themselves.")
            .bits("flags.critical", "Critical options", 1, FLAG, "There are options that may not be ignored.")
            .bits("flags.reserved", "Reserved flags", 6, DECIMAL, "Kept for later use; zero.")
            .bits("proto_type", "Protocol type", 16, HEXADECIMAL, "What follows: an EtherType.")
            .bytes("vni", "Network identifier", 3, HEXADECIMAL, "Which virtual network it belongs to.")
            .bytes("reserved", "Reserved", 1, HEXADECIMAL, "Kept for later use; zero.")
            .rest("options", "Options", OCTETS, "What else the ends of the tunnel tell each other.")
            .rows();
    /// Version.
    public static final FieldDefinition VERSION = ALL.get(0);
    /// Length of the options.
    public static final FieldDefinition OPTION_LENGTH = ALL.get(1);
    /// Control packet.
    public static final FieldDefinition CONTROL = ALL.get(2);
    /// Critical options.
    public static final FieldDefinition CRITICAL = ALL.get(3);
    /// Reserved flags.
    public static final FieldDefinition RESERVED_FLAGS = ALL.get(4);
    /// Protocol type.
    public static final FieldDefinition TYPE = ALL.get(5);
    /// Network identifier.
    public static final FieldDefinition NETWORK = ALL.get(6);
    /// Reserved.
    public static final FieldDefinition RESERVED = ALL.get(7);
    /// Options.
    public static final FieldDefinition OPTIONS = ALL.get(8);

    private GeneveFields() {}
}

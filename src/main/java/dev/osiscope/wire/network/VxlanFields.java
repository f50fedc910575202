package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;

/// The field table of Virtual eXtensible Local Area Network (RFC 7348 section 5), with the group policy that
/// stands in its reserved bytes.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |R|R|R|R|I|R|R|R|    Reserved   |        Group policy ID        |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |           VXLAN Network Identifier (VNI)      |   Reserved    |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class VxlanFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("vxlan", "VXLAN", Protocol.Level.NETWORK);
    /// The port of the datagrams that carry it (RFC 7348 section 5).
    public static final int PORT = 4789;
    /// The length of the header.
    public static final int FIXED_LENGTH = 8;

    /// All rows, in the order of the header.
    public static final List<FieldDefinition> ALL = new TableWriter("vxlan.", 0, Reference.rfc(7348, "5"))
            .bytes("flags", "Flags", 2, HEXADECIMAL, "0x0800 says that the network identifier is valid.")
            .bytes("gbp", "Group policy ID", 2, DECIMAL, "Which group the sender belongs to, where that is agreed on.")
            .bytes("vni", "Network identifier", 3, DECIMAL, "Which virtual network the frame belongs to.")
            .bytes("reserved8", "Reserved", 1, DECIMAL, "Kept for later use; zero.")
            .rows();
    /// Flags.
    public static final FieldDefinition FLAGS = ALL.get(0);
    /// Group policy.
    public static final FieldDefinition GROUP_POLICY = ALL.get(1);
    /// Network identifier.
    public static final FieldDefinition NETWORK = ALL.get(2);
    /// Reserved.
    public static final FieldDefinition RESERVED = ALL.get(3);

    private VxlanFields() {}
}

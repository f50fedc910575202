package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of TPKT, which gives TCP's bytes the borders that ISO's transport protocol needs (RFC 1006).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Version (3)  |   Reserved    |            Length             |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class TpktFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("tpkt", "TPKT", Protocol.Level.APPLICATION);
    /// How long the header is.
    public static final int FIXED_LENGTH = 4;
    /// The only version.
    public static final int USUAL_VERSION = 3;

    private static final Reference PACKET = Reference.rfc(1006, "6");

    /// The version.
    public static final FieldDefinition VERSION = row("version", "Version", 0, 1, FieldFormat.DECIMAL, "Always 3.");
    private static final FieldDefinition RESERVED =
            row("reserved", "Reserved", 1, 1, FieldFormat.DECIMAL, "For later use.");
    /// How long the packet is.
    public static final FieldDefinition LENGTH =
            row("length", "Length", 2, 2, FieldFormat.DECIMAL, "How long the packet is, this header included.");
    /// What is no packet.
    public static final FieldDefinition CONTINUATION = row("continuation_data", "Other bytes", 0, 0, FieldFormat.OCTETS,
            "What goes on with a packet whose start was not seen, or is none.");

    /// The header's rows.
    public static final List<FieldDefinition> ALL = List.of(VERSION, RESERVED, LENGTH);

    private TpktFields() {}

    private static FieldDefinition row(
            String id, String name, int start, int length, FieldFormat format, String meaning) {
        return new FieldDefinition("tpkt." + id, name, BitRange.ofBytes(start, length), format, PACKET, meaning);
    }
}

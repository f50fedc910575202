package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;

/// The field table of the authentication header (RFC 4302 section 2).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  | Next Header   |  Payload Len  |          RESERVED             |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                 Security Parameters Index (SPI)               |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                    Sequence Number Field                      |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                Integrity Check Value ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class AhFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("ah", "AH", Protocol.Level.NETWORK);
    /// The length of the part before the integrity check value.
    public static final int FIXED_LENGTH = 12;
    /// The shortest that its length can say; it leaves no room for a sequence number.
    public static final int SHORTEST = 8;

    /// All rows, in the order of the header.
    public static final List<FieldDefinition> ALL = new TableWriter("ah.", 0, Reference.rfc(4302, "2"))
            .bits("next_header", "Next header", 8, DECIMAL, IpProtocol::name, "What follows this header.")
            .bytes("length", "Length", 1, DECIMAL, "How long this header is: in words of 4 bytes, less 2.")
            .bytes("reserved", "Reserved", 2, OCTETS, "Kept for later use; zero.")
            .bytes("spi", "SPI", 4, HEXADECIMAL, "Which agreement on keys the packet belongs to.")
            .bytes("sequence", "Sequence number", 4, DECIMAL, "Counts the packets, so that none is taken twice.")
            .rest("icv", "Integrity check value", OCTETS, "Shows that nobody changed the packet on its way.")
            .rows();
    /// Next header.
    public static final FieldDefinition NEXT_HEADER = ALL.get(0);
    /// Length.
    public static final FieldDefinition LENGTH = ALL.get(1);
    /// Reserved.
    public static final FieldDefinition RESERVED = ALL.get(2);
    /// Security parameters index.
    public static final FieldDefinition SPI = ALL.get(3);
    /// Sequence number.
    public static final FieldDefinition SEQUENCE = ALL.get(4);
    /// Integrity check value.
    public static final FieldDefinition CHECK_VALUE = ALL.get(5);

    private AhFields() {}
}

package dev.osiscope.wire.transport;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;

/// The field table of the Stream Control Transmission Protocol (RFC 9260 section 3): a header, then chunks, each with a
/// type, flags and a length. What they say stands in [SctpChunkFields].
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |          Source port          |       Destination port        |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                        Verification tag                       |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                            Checksum                           |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Chunk type   |  Chunk flags  |         Chunk length          |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  What the chunk says, filled up to whole words ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class SctpFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("sctp", "SCTP", Protocol.Level.TRANSPORT);
    /// The length of the header.
    public static final int FIXED_LENGTH = 12;

    /// All rows of the header, in its order.
    public static final List<FieldDefinition> ALL = new TableWriter("sctp.", 0, Reference.rfc(9260, "3.1"))
            .bits("srcport", "Source port", 16, DECIMAL, PortNames.SCTP::name,
                    "Which process of the sender the packet comes from.")
            .bits("dstport", "Destination port", 16, DECIMAL, PortNames.SCTP::name,
                    "Which process of the receiver the packet is for.")
            .bytes("verification_tag", "Verification tag", 4, HEXADECIMAL,
                    "A number that the receiver has chosen, so that nobody else can speak for the sender.")
            .bytes("checksum", "Checksum", 4, HEXADECIMAL, "Guards the packet against damage (CRC32c).")
            .rows();
    /// Source port.
    public static final FieldDefinition SOURCE_PORT = ALL.getFirst();
    /// Destination port.
    public static final FieldDefinition DESTINATION_PORT = ALL.get(1);
    /// Verification tag.
    public static final FieldDefinition TAG = ALL.get(2);
    /// Checksum.
    public static final FieldDefinition CHECKSUM = ALL.getLast();

    private SctpFields() {}
}

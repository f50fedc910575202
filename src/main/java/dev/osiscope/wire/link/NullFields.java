package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.DECIMAL;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of the loopback header that captures on BSD, macOS and Windows have in place of a link
/// layer (LINKTYPE_NULL and LINKTYPE_LOOP).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |     Address family, in the capturing machine's byte order     |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class NullFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("null", "Null/Loopback", Protocol.Level.LINK);
    /// The length of the header.
    public static final int FIXED_LENGTH = 4;

    /// Address family.
    public static final FieldDefinition FAMILY = new FieldDefinition("null.family", "Address family",
            BitRange.ofBytes(0, FIXED_LENGTH), DECIMAL, AddressFamily::name,
            new Reference("draft-ietf-opsawg-pcaplinktype", "3"),
            "Which version of IP follows, as the capturing system numbers it; it was never on a wire.");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(FAMILY);

    private NullFields() {}
}

package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import java.util.List;

/// An extension header of IPv6, as far as it takes to walk past it (RFC 8200 section 4).
///
/// @param type           what the header before it called it
/// @param nextHeader     what follows it
/// @param length         its length in bytes
/// @param fragmentOffset where a fragment's data belongs, in units of 8 bytes; 0 in all other extension headers
public record Ipv6Extension(IpProtocol type, IpProtocol nextHeader, int length, int fragmentOffset) {

    /// How many bytes an extension header has at least.
    public static final int SHORTEST = 8;

    private static final int UNIT = 8;
    private static final int NEXT_HEADER_ROW = 1;
    private static final int LENGTH_ROW = 2;

    /// Whether `type` is an extension header that can be read here.
    public static boolean known(IpProtocol type) {
        return !Ipv6ExtensionFields.of(type).isEmpty();
    }

    /// Reads the extension header of a known type at the start of `bytes`.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 8 bytes
    public static Ipv6Extension read(IpProtocol type, Bytes bytes) {
        List<FieldDefinition> rows = Ipv6ExtensionFields.of(type);
        IpProtocol next = new IpProtocol(rows.get(NEXT_HEADER_ROW).intIn(bytes));
        return type.equals(IpProtocol.FRAGMENT)
                ? new Ipv6Extension(type, next, SHORTEST, Ipv6ExtensionFields.FRAGMENT_OFFSET.intIn(bytes))
                : new Ipv6Extension(type, next, SHORTEST + rows.get(LENGTH_ROW).intIn(bytes) * UNIT, 0);
    }
}

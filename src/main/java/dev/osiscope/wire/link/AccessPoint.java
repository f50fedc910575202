package dev.osiscope.wire.link;

/// A service access point of logical link control: which protocol the data belongs to (IEEE 802.2 section
/// 3.2). An open type: values not named here survive.
///
/// @param value the number, 0 to 255; its last bit says group or response
public record AccessPoint(int value) {

    /// SNAP: an EtherType or an organization's number follows.
    public static final AccessPoint SNAP = new AccessPoint(0xaa);
    /// IPv4, long out of use.
    public static final AccessPoint IP = new AccessPoint(0x06);

    private static final int PROTOCOL_BITS = 0xfe;

    /// The same without the bit that says group or response.
    public AccessPoint plain() {
        return new AccessPoint(value & PROTOCOL_BITS);
    }

    /// The name of a point, whatever its last bit is; empty where this version has none for it.
    public static String name(long value) {
        return switch ((int) value & PROTOCOL_BITS) {
            case 0x00 -> "NULL";
            case 0x02 -> "LLC management";
            case 0x04 -> "SNA path control";
            case 0x06 -> "IPv4";
            case 0x42 -> "Spanning tree";
            case 0xaa -> "SNAP";
            case 0xe0 -> "NetWare";
            case 0xf0 -> "NetBIOS";
            case 0xfe -> "ISO network layer";
            default -> "";
        };
    }
}

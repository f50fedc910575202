package dev.osiscope.wire.transport;

/// The kind of a TCP option (IANA, TCP Option Kind Numbers). An open type: values not named here survive.
///
/// @param value the number, 0 to 255
public record TcpOptionKind(int value) {

    /// Ends the list; no length, no data (RFC 9293 section 3.2).
    public static final TcpOptionKind END_OF_OPTION_LIST = new TcpOptionKind(0);
    /// Fills up between options; no length, no data (RFC 9293 section 3.2).
    public static final TcpOptionKind NO_OPERATION = new TcpOptionKind(1);
    /// The largest segment its sender takes (RFC 9293 section 3.2).
    public static final TcpOptionKind MAXIMUM_SEGMENT_SIZE = new TcpOptionKind(2);
    /// By how many bits the window is to be shifted (RFC 7323 section 2.2).
    public static final TcpOptionKind WINDOW_SCALE = new TcpOptionKind(3);
    /// Its sender takes selective acknowledgments (RFC 2018 section 2).
    public static final TcpOptionKind SACK_PERMITTED = new TcpOptionKind(4);
    /// Selective acknowledgment (RFC 2018 section 3).
    public static final TcpOptionKind SACK = new TcpOptionKind(5);
    /// Clock of the sender and echo of the other end's (RFC 7323 section 3.2).
    public static final TcpOptionKind TIMESTAMPS = new TcpOptionKind(8);
    /// MD5 signature (RFC 2385).
    public static final TcpOptionKind MD5_SIGNATURE = new TcpOptionKind(19);
    /// How long unacknowledged data may wait (RFC 5482).
    public static final TcpOptionKind USER_TIMEOUT = new TcpOptionKind(28);
    /// TCP authentication option (RFC 5925).
    public static final TcpOptionKind AUTHENTICATION = new TcpOptionKind(29);
    /// Multipath TCP (RFC 8684).
    public static final TcpOptionKind MULTIPATH = new TcpOptionKind(30);
    /// TCP Fast Open cookie (RFC 7413).
    public static final TcpOptionKind FAST_OPEN = new TcpOptionKind(34);

    /// Experiments (RFC 6994).
    public static final TcpOptionKind EXPERIMENT_1 = new TcpOptionKind(253);
    /// More experiments (RFC 6994).
    public static final TcpOptionKind EXPERIMENT_2 = new TcpOptionKind(254);

    /// Whether an option of this kind is one byte, without length and data.
    public boolean single() {
        return value <= NO_OPERATION.value;
    }

    /// The registry's name; empty where it has none.
    public static String name(long value) {
        return switch ((int) value) {
            case 0 -> "End of option list";
            case 1 -> "No-operation";
            case 2 -> "Maximum segment size";
            case 3 -> "Window scale";
            case 4 -> "SACK permitted";
            case 5 -> "SACK";
            case 6 -> "Echo";
            case 7 -> "Echo reply";
            case 8 -> "Timestamps";
            case 9 -> "Partial order connection permitted";
            case 10 -> "Partial order service profile";
            case 11 -> "CC";
            case 12 -> "CC.NEW";
            case 13 -> "CC.ECHO";
            case 14 -> "TCP alternate checksum request";
            case 15 -> "TCP alternate checksum data";
            case 16 -> "Skeeter";
            case 17 -> "Bubba";
            case 18 -> "Trailer checksum";
            case 19 -> "MD5 signature";
            case 20 -> "SCPS capabilities";
            case 21 -> "Selective negative acknowledgments";
            case 22 -> "Record boundaries";
            case 23 -> "Corruption experienced";
            case 24 -> "SNAP";
            case 26 -> "TCP compression filter";
            case 27 -> "Quick-Start response";
            case 28 -> "User timeout";
            case 29 -> "TCP authentication";
            case 30 -> "Multipath TCP";
            case 34 -> "TCP Fast Open cookie";
            case 69 -> "Encryption negotiation";
            case 172 -> "Accurate ECN order 0";
            case 174 -> "Accurate ECN order 1";
            case 253, 254 -> "Experiment";
            default -> "";
        };
    }

    /// The registry's name, or the number where it has none.
    @Override
    public String toString() {
        String name = name(value);
        return name.isEmpty() ? "kind " + value : name;
    }
}

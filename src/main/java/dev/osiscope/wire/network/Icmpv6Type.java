package dev.osiscope.wire.network;

/// What a message of ICMP for IPv6 says (IANA, ICMPv6 Parameters). An open type: values not named here survive.
///
/// @param value the number, 0 to 255; below 128 it is an error
public record Icmpv6Type(int value) {

    private static final int WORD = 4;
    private static final int ADDRESS = 16;
    private static final int PROBE = 160;
    private static final int PROBE_REPLY = 161;

    /// Whether the message quotes the packet that it is about.
    public boolean quotes() {
        return value >= 1 && value <= 4;
    }

    /// Whether it can say how long the packet is that it quotes, and extensions follow that (RFC 4884 section 4).
    public boolean mayBeExtended() {
        return value == 1 || value == 3;
    }

    /// Whether it is a redirect, which quotes the packet that it is about in an option.
    public boolean redirects() {
        return value == 137;
    }

    /// Whether it has data that comes back, or came back.
    public boolean echoes() {
        return value == 128 || value == 129;
    }

    /// Whether it asks which groups are listened to.
    public boolean asksListeners() {
        return value == 130;
    }

    /// Whether it tells which groups are listened to, in version 2.
    public boolean reportsListeners() {
        return value == 143;
    }

    /// Whether options of neighbour discovery follow.
    public boolean hasOptions() {
        return value >= 133 && value <= 137;
    }

    /// How many bytes a message has after type, code and checksum, before what it quotes, its data or options.
    public int bodyLength() {
        return switch (value) {
            case 1, 2, 3, 4, 128, 129, 133, 143, PROBE, PROBE_REPLY -> WORD;
            case 130, 131, 132, 135, 136 -> WORD + ADDRESS;
            case 134 -> 3 * WORD;
            case 137 -> WORD + 2 * ADDRESS;
            default -> 0;
        };
    }

    /// Whether it asks for an interface of the other host's (RFC 8335): which one stands in a structure that ICMP and
    /// ICMP for IPv6 share.
    public boolean asksForInterface() {
        return value == PROBE;
    }

    /// The name of a type; empty where this version has none for it.
    public static String name(long value) {
        return switch ((int) value) {
            case 1 -> "Destination unreachable";
            case 2 -> "Packet too big";
            case 3 -> "Time exceeded";
            case 4 -> "Parameter problem";
            case 128 -> "Echo request";
            case 129 -> "Echo reply";
            case 130 -> "Multicast listener query";
            case 131 -> "Multicast listener report";
            case 132 -> "Multicast listener done";
            case 133 -> "Router solicitation";
            case 134 -> "Router advertisement";
            case 135 -> "Neighbour solicitation";
            case 136 -> "Neighbour advertisement";
            case 137 -> "Redirect";
            case 143 -> "Multicast listener report, version 2";
            case PROBE -> "Extended echo request";
            case PROBE_REPLY -> "Extended echo reply";
            default -> "";
        };
    }
}

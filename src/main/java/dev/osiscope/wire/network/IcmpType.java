package dev.osiscope.wire.network;

/// What a message of ICMP says (IANA, ICMP Type Numbers). An open type: values not named here survive.
///
/// @param value the number, 0 to 255
public record IcmpType(int value) {

    /// Answers an echo request.
    public static final IcmpType ECHO_REPLY = new IcmpType(0);
    /// A packet can't be delivered.
    public static final IcmpType UNREACHABLE = new IcmpType(3);
    /// There is a shorter way.
    public static final IcmpType REDIRECT = new IcmpType(5);
    /// Asks for an echo.
    public static final IcmpType ECHO_REQUEST = new IcmpType(8);
    /// A header is wrong.
    public static final IcmpType PARAMETER_PROBLEM = new IcmpType(12);
    /// Asks for the time.
    public static final IcmpType TIMESTAMP_REQUEST = new IcmpType(13);
    /// Answers with the time.
    public static final IcmpType TIMESTAMP_REPLY = new IcmpType(14);

    /// Whether the message quotes the packet that it is about.
    public boolean quotes() {
        return switch (value) {
            case 3, 4, 5, 11, 12 -> true;
            default -> false;
        };
    }

    /// Whether it has data that comes back, or came back.
    public boolean echoes() {
        return equals(ECHO_REQUEST) || equals(ECHO_REPLY);
    }

    /// Whether it asks for an interface of the other host's (RFC 8335).
    public boolean asksForInterface() {
        return value == 42;
    }

    /// The name of a type; empty where this version has none for it.
    public static String name(long value) {
        return switch ((int) value) {
            case 0 -> "Echo reply";
            case 3 -> "Destination unreachable";
            case 4 -> "Source quench";
            case 5 -> "Redirect";
            case 8 -> "Echo request";
            case 9 -> "Router advertisement";
            case 10 -> "Router solicitation";
            case 11 -> "Time exceeded";
            case 12 -> "Parameter problem";
            case 13 -> "Timestamp request";
            case 14 -> "Timestamp reply";
            case 17 -> "Address mask request";
            case 18 -> "Address mask reply";
            case 42 -> "Extended echo request";
            case 43 -> "Extended echo reply";
            default -> "";
        };
    }
}

package dev.osiscope.wire.link;

/// An address family as operating systems number it. An open type: values not named here survive.
///
/// @param value the number, 0 to 2^32-1
public record AddressFamily(long value) {

    /// IPv4, on every system.
    public static final AddressFamily IPV4 = new AddressFamily(2);

    /// Whether it stands for IPv4.
    public boolean ipv4() {
        return equals(IPV4);
    }

    /// Whether it stands for IPv6 on one of the systems that number it.
    public boolean ipv6() {
        return name(value).startsWith("IPv6");
    }

    /// The name of a family; empty where it has none.
    public static String name(long value) {
        if (value > Integer.MAX_VALUE) {
            return "";
        }
        return switch ((int) value) {
            case 2 -> "IPv4";
            case 10 -> "IPv6 (Linux)";
            case 23 -> "IPv6 (Windows)";
            case 24 -> "IPv6 (NetBSD, OpenBSD)";
            case 28 -> "IPv6 (FreeBSD)";
            case 30 -> "IPv6 (macOS)";
            default -> "";
        };
    }

    /// The name, or the number where it has none.
    @Override
    public String toString() {
        String name = name(value);
        return name.isEmpty() ? "family " + value : name;
    }
}

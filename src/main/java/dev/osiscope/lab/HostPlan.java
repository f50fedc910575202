package dev.osiscope.lab;

/// What a host is made of.
///
/// @param name    by which scripts and pictures call it
/// @param mac     its MAC address, six bytes with colons between them
/// @param address its IPv4 address
/// @param mtu     the largest packet its device takes, bytes, 68 to 65535
public record HostPlan(String name, String mac, String address, int mtu) {

    /// The prefix that all hosts share.
    public static final int PREFIX_LENGTH = 24;
    private static final int USUAL_MTU = 1500;

    /// The host of a number: `10.0.0.N` and a locally administered MAC address that ends with the same number.
    ///
    /// @param number 1 to 254
    public static HostPlan of(String name, int number) {
        return new HostPlan(name, String.format("02:00:00:00:00:%02x", number), "10.0.0." + number, USUAL_MTU);
    }

    /// The same with another MTU.
    public HostPlan withMtu(int other) {
        return new HostPlan(name, mac, address, other);
    }
}

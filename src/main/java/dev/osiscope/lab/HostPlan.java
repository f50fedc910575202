package dev.osiscope.lab;

import java.util.Optional;

/// What a host is made of.
///
/// @param name    by which scripts and pictures call it
/// @param mac     the MAC address that it has on the wire, six bytes with colons between them
/// @param address its IPv4 address
/// @param mtu     the largest packet its device takes, bytes, 68 to 65535
/// @param router  through which it is reached; empty where it is at the wire itself
public record HostPlan(String name, String mac, String address, int mtu, Optional<RouterPlan> router) {

    /// The prefix of each network.
    public static final int PREFIX_LENGTH = 24;
    private static final int USUAL_MTU = 1500;
    private static final String AT_THE_WIRE = "10.0.0.";

    /// A host at the wire itself.
    public HostPlan(String name, String mac, String address, int mtu) {
        this(name, mac, address, mtu, Optional.empty());
    }

    /// The host of a number: `10.0.0.N` and a locally administered MAC address that ends with the same number.
    ///
    /// @param number 1 to 254
    public static HostPlan of(String name, int number) {
        return new HostPlan(name, String.format("02:00:00:00:00:%02x", number), AT_THE_WIRE + number, USUAL_MTU);
    }

    /// The same with another MTU.
    public HostPlan withMtu(int other) {
        return new HostPlan(name, mac, address, other, router);
    }

    /// The same in a network of its own, `10.0.N.0`, behind routers that have its place at the wire.
    ///
    /// @param routerName by which scripts call the router at the wire
    /// @param narrow     the largest packet that gets through, bytes
    public HostPlan behind(String routerName, int narrow) {
        String number = address.substring(AT_THE_WIRE.length());
        return new HostPlan(name, mac, "10.0." + number + ".1", mtu,
                Optional.of(new RouterPlan(routerName, address, narrow)));
    }

    /// The network that it is in: `10.0.0.0/24`.
    String network() {
        return address.substring(0, address.lastIndexOf('.')) + ".0/" + PREFIX_LENGTH;
    }
}

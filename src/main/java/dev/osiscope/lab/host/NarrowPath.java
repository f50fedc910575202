package dev.osiscope.lab.host;

import dev.osiscope.linux.SystemCallException;
import java.io.IOException;

/// Two routers between this host and the wire, with a way between them that takes smaller packets than either side does:
/// neither end can know of it, and the routers say so by ICMP. They are this kernel's own, each in a namespace.
///
/// ```
/// wire ── eth0 [near] link0 ── link0 [far] inside0 ── eth0 [this host]
/// ```
final class NarrowPath {

    private static final String LINK = "link0";
    private static final String INSIDE = "inside0";
    private static final String PREFIX = "/24";

    private final HostArguments host;
    private final IpCommand ip;
    private final NetworkNamespace own;
    private final NetworkNamespace near;
    private final NetworkNamespace far;

    /// @param host what this host is to be
    NarrowPath(HostArguments host, IpCommand ip) throws SystemCallException {
        this.host = host;
        this.ip = ip;
        own = NetworkNamespace.current();
        near = NetworkNamespace.make();
        far = NetworkNamespace.make();
    }

    /// Moves the device at the wire to the near router, and gives this host another in its place.
    void lay() throws SystemCallException, IOException {
        ip.run("link", "set", NetworkDevice.NAME, "netns", near.file());
        near.within(this::layNear);
        far.within(this::layFar);
        ip.run("link", "set", NetworkDevice.NAME, "mtu", host.mtu());
        Kernel.raise(ip, NetworkDevice.NAME, host.address() + PREFIX);
        ip.run("route", "add", "default", "via", inside());
    }

    private void layNear() throws IOException {
        Kernel.makeRouter(ip);
        ip.run("link", "add", LINK, "mtu", host.narrow(), "type", "veth",
                "peer", "name", LINK, "mtu", host.narrow(), "netns", far.file());
        ip.run("link", "set", NetworkDevice.NAME, "address", host.mac(), "mtu", host.mtu());
        Kernel.raise(ip, NetworkDevice.NAME, host.router() + PREFIX);
        Kernel.raise(ip, LINK, link(1) + PREFIX);
        ip.run("route", "add", host.network(), "via", link(2));
    }

    private void layFar() throws IOException {
        Kernel.makeRouter(ip);
        ip.run("link", "add", INSIDE, "mtu", host.mtu(), "type", "veth",
                "peer", "name", NetworkDevice.NAME, "netns", own.file());
        Kernel.raise(ip, INSIDE, inside() + PREFIX);
        Kernel.raise(ip, LINK, link(2) + PREFIX);
        ip.run("route", "add", "default", "via", link(1));
    }

    /// Adds a way to another network, where the wire is.
    void route(String network, String via) throws SystemCallException, IOException {
        near.within(() -> ip.run("route", "add", network, "via", via));
    }

    /// The far router's address in the host's network.
    private String inside() {
        return host.networkNumbers() + ".254";
    }

    /// The two ends of the narrow way: `10.1.N.1` and `10.1.N.2`.
    private String link(int end) {
        return host.networkNumbers().replaceFirst("^10\\.0\\.", "10.1.") + "." + end;
    }
}

package dev.osiscope.lab.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is set up in every network namespace of a host, by the thread that is in it.
final class Kernel {

    private static final Path INTERNET_6 = Path.of("/proc/sys/net/ipv6/conf");
    private static final Path FORWARD = Path.of("/proc/sys/net/ipv4/ip_forward");

    private Kernel() {}

    /// On a wire that people look at nothing speaks that was not asked to.
    static void quieten(IpCommand ip) throws IOException {
        Files.writeString(INTERNET_6.resolve("all/disable_ipv6"), "1");
        Files.writeString(INTERNET_6.resolve("default/disable_ipv6"), "1");
        ip.run("link", "set", "lo", "up");
    }

    /// Makes a router: what is not for itself goes on to where it belongs.
    static void makeRouter(IpCommand ip) throws IOException {
        quieten(ip);
        Files.writeString(FORWARD, "1");
    }

    /// Gives a device its address and switches it on.
    static void raise(IpCommand ip, String device, String address) throws IOException {
        ip.run("addr", "add", address, "dev", device);
        ip.run("link", "set", device, "up");
    }
}

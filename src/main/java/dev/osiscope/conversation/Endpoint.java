package dev.osiscope.conversation;

import java.util.Comparator;

/// One end of a conversation.
///
/// @param address the IP address as it is written: dotted decimal, or RFC 5952 for IPv6
/// @param port    the port, 0 to 65535
public record Endpoint(String address, int port) implements Comparable<Endpoint> {

    private static final Comparator<Endpoint> ORDER =
            Comparator.comparing(Endpoint::address).thenComparingInt(Endpoint::port);

    @Override
    public int compareTo(Endpoint other) {
        return ORDER.compare(this, other);
    }

    /// As Wireshark and URLs write it: `127.0.0.1:3001`, `[::1]:3001`.
    @Override
    public String toString() {
        return address.indexOf(':') < 0 ? address + ":" + port : "[" + address + "]:" + port;
    }
}

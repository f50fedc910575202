package dev.osiscope.conversation;

/// One end of a conversation.
///
/// @param address the IP address as it is written: dotted decimal, or RFC 5952 for IPv6
/// @param port    the port, 0 to 65535
public record Endpoint(String address, int port) implements Comparable<Endpoint> {

    @Override
    public int compareTo(Endpoint other) {
        int byAddress = address.compareTo(other.address);
        return byAddress != 0 ? byAddress : Integer.compare(port, other.port);
    }

    /// As Wireshark and URLs write it: `127.0.0.1:3001`, `[::1]:3001`.
    @Override
    public String toString() {
        return address.indexOf(':') < 0 ? address + ":" + port : "[" + address + "]:" + port;
    }
}

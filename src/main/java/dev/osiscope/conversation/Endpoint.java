package dev.osiscope.conversation;

/// One end of a conversation.
///
/// @param address the IP address as it is written: dotted decimal, or RFC 5952 for IPv6
/// @param port    the port, 0 to 65535
public record Endpoint(String address, int port) implements Comparable<Endpoint> {

    /// How much stands beside the address at most: brackets, a colon, five digits.
    private static final int MOST_BESIDE = 8;

    @Override
    public int compareTo(Endpoint other) {
        int byAddress = address.compareTo(other.address);
        return byAddress != 0 ? byAddress : Integer.compare(port, other.port);
    }

    /// As Wireshark and URLs write it: `127.0.0.1:3001`, `[::1]:3001`.
    @Override
    public String toString() {
        return addTo(new StringBuilder(address.length() + MOST_BESIDE)).toString();
    }

    /// Adds the same to `text`.
    ///
    /// @return the text
    public StringBuilder addTo(StringBuilder text) {
        boolean ipv6 = address.indexOf(':') >= 0;
        return text.append(ipv6 ? "[" : "").append(address).append(ipv6 ? "]:" : ":").append(port);
    }
}

package dev.osiscope.sockets;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.wire.network.IpAddress;
import java.net.InetAddress;
import java.util.Optional;

/// Reads endpoints as `lsof` and `netstat` write them: `127.0.0.1:80`, `[::1]:80`, `[fe80::1%12]:80`, `*:80`.
final class EndpointText {

    private static final int IPV6_BYTES = 16;
    private static final int SCOPE = 2;
    private static final int LAST_PORT = 65_535;

    private EndpointText() {}

    /// @param ipv6 whether `*` is every address of IPv6
    /// @return empty where it is no endpoint
    static Optional<Endpoint> of(String text, boolean ipv6) {
        int colon = text.lastIndexOf(':');
        int port = port(text.substring(colon + 1));
        if (colon < 0 || port < 0 || port > LAST_PORT) {
            return Optional.empty();
        }
        String address = text.substring(0, colon).replaceAll("[\\[\\]]|%.*", "");
        try {
            return Optional.of(new Endpoint(address.equals("*") ? ipv6 ? "::" : "0.0.0.0" : literal(address), port));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static int port(String text) {
        return text.equals("*") ? 0 : (int) Math.min(LAST_PORT + 1L, ProcFolder.number(text).orElse(-1));
    }

    private static String literal(String text) {
        byte[] address = InetAddress.ofLiteral(text).getAddress();
        boolean linkLocal = address.length == IPV6_BYTES && address[0] == (byte) 0xfe && (address[1] & 0xc0) == 0x80;
        if (linkLocal) {
            // The BSDs keep the interface in the second group of such an address; on the wire it is zero.
            address[SCOPE] = 0;
            address[SCOPE + 1] = 0;
        }
        return new IpAddress(Bytes.wrap(address)).toString();
    }
}

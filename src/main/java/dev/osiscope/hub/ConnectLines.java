package dev.osiscope.hub;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a user types to become a client of the hub, by the program: `nc`, `node`, `python`, `browser`, and `openssl` where the hub
/// answers to TLS.
///
/// @param lines the lines by the names of the programs, in the order in which they are shown
public record ConnectLines(Map<String, String> lines) {

    /// An address as these lines write it: IPv6 as short as can be (RFC 5952).
    public static String host(InetAddress address) {
        return NetUtil.toAddressString(address);
    }

    /// The lines to a hub.
    ///
    /// @param host the address, as text: `127.0.0.1`, `::1`
    /// @param port its port
    /// @param code the join code; empty where nobody is asked
    /// @param tls  whether it answers to TLS
    public static ConnectLines of(String host, int port, Optional<String> code, boolean tls) {
        String inUrl = (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
        String join = code.map(secret -> "join " + secret + "\\n").orElse("");
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("nc", "nc " + host + " " + port);
        lines.put("node", "node -e \"hub = require('net').connect(" + port + ", '" + host
                + "'); process.stdin.pipe(hub); hub.pipe(process.stdout)\"");
        lines.put("python", "python3 -c \"from socket import *; s = create_connection(('" + host + "', " + port
                + ")); s.sendall(b'" + join + "hello\\n'); print(s.makefile().readline())\"");
        lines.put("browser", "http://" + inUrl + "/" + code.map(secret -> "#" + secret).orElse(""));
        if (tls) {
            lines.put("openssl", "openssl s_client -quiet -connect " + inUrl);
        }
        return new ConnectLines(lines);
    }
}

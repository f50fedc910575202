package dev.osiscope.hub;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.NetUtil;
import java.net.URI;
import java.net.URISyntaxException;

/// Whether a request may come from where it comes. Any web page can make a browser connect to this machine; what the browser
/// then says of the page (RFC 6454) and of the name it asked for is what such a page can't forge.
final class RequestOrigin {

    private final String host;
    private final String origin;
    private final boolean anyName;

    /// @param anyName whether the hub may be called by any name: one that asks for a join code
    RequestOrigin(HttpHeaders headers, boolean anyName) {
        host = headers.get(HttpHeaderNames.HOST, "");
        origin = headers.get(HttpHeaderNames.ORIGIN);
        this.anyName = anyName;
    }

    /// A name that is no address may have been made to point here (DNS rebinding). A page may be the hub's own, or one that
    /// this machine serves; programs that are no browsers name none.
    boolean trusted() {
        String name = name("http://" + host);
        if (name.isEmpty() || !anyName && !isAddress(name)) {
            return false;
        }
        return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host) || isHere(name(origin));
    }

    private static String name(String address) {
        try {
            String name = new URI(address).getHost();
            return name == null ? "" : name;
        } catch (URISyntaxException none) {
            return "";
        }
    }

    private static boolean isAddress(String name) {
        return isHere(name) || NetUtil.isValidIpV4Address(name) || name.startsWith("[");
    }

    private static boolean isHere(String name) {
        return name.equals("localhost") || name.equals("127.0.0.1") || name.equals("[::1]");
    }
}

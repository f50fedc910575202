package dev.osiscope.wire.application;

import java.util.List;
import java.util.Locale;

/// How a body is encoded for the transfer (RFC 9112 section 7): what the values of `Transfer-Encoding` say, up to a name
/// that is not known.
///
/// @param chunked whether it comes in chunks
/// @param packed  whether it is packed besides
public record TransferCoding(boolean chunked, boolean packed) {

    private static final String CHUNKED = "chunked";
    private static final String IDENTITY = "identity";
    private static final List<String> PACKED = List.of("compress", "x-compress", "deflate", "gzip", "x-gzip");

    /// Reads the value of a header field.
    public static TransferCoding read(String value) {
        boolean chunked = false;
        boolean named = false;
        boolean packed = false;
        String rest = afterSeparators(value.toLowerCase(Locale.ROOT));
        while (!rest.isEmpty()) {
            String before = rest;
            if (rest.startsWith(CHUNKED)) {
                chunked = true;
                rest = rest.substring(CHUNKED.length());
            } else if (!named && rest.startsWith(IDENTITY)) {
                named = true;
                rest = rest.substring(IDENTITY.length());
            } else if (!named) {
                String name = PACKED.stream().filter(rest::startsWith).findFirst().orElse("");
                named = true;
                packed = !name.isEmpty();
                rest = rest.substring(name.length());
            }
            if (rest.equals(before)) {
                break;
            }
            rest = afterSeparators(rest);
        }
        return new TransferCoding(chunked, packed);
    }

    /// What this and the next header field say together: chunks stay, the rest is the later one's.
    TransferCoding then(TransferCoding next) {
        return new TransferCoding(chunked || next.chunked, next.packed);
    }

    private static String afterSeparators(String value) {
        int at = 0;
        while (at < value.length() && " \t,".indexOf(value.charAt(at)) >= 0) {
            at++;
        }
        return value.substring(at);
    }
}

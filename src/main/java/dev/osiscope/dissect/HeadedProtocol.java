package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.transport.PortNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Protocols whose messages have a head of text as HTTP's have, which says how long what follows it is. They are known
/// by name, and by the descriptions of sessions that they bring.
enum HeadedProtocol implements StreamProtocol {
    /// Signals of calls (RFC 3261 section 18.3).
    SIP(Set.of(5060), "SIP/2\\.0 .*|[A-Z]+ \\S+ SIP/2\\.0") {
        @Override
        public boolean recognises(Span payload) {
            return begins(line(payload.captured()));
        }

        @Override
        Extent other(Span rest) {
            return new Extent.Foreign();
        }
    },
    /// Control of streams (RFC 2326 section 4); between its messages, what is streamed may stand.
    RTSP(Set.of(554, 7236, 8554), "RTSP/1\\.0 .*|[A-Z_]+ \\S+ RTSP/1\\.0") {
        @Override
        Extent other(Span rest) {
            return new Extent.Known(rest.length(), NamedDissector.of(protocol()));
        }
    };

    private static final Protocol DESCRIPTION = DatagramProtocols.DESCRIPTION;
    private static final Pattern LENGTH =
            Pattern.compile("\\n(?:content-length|l)[ \\t]*:[ \\t]*([0-9]{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DESCRIBES =
            Pattern.compile("\\n(?:content-type|c)[ \\t]*:[ \\t]*application/sdp", Pattern.CASE_INSENSITIVE);
    private static final String HEAD_END = "\r\n\r\n";
    private static final int LONGEST_HEAD = 1 << 13;

    private final Set<Integer> ports;
    private final Pattern firstLine;

    HeadedProtocol(Set<Integer> ports, String firstLine) {
        this.ports = ports;
        this.firstLine = Pattern.compile(firstLine);
    }

    /// How far bytes reach that are no head.
    abstract Extent other(Span rest);

    /// Its ports.
    Set<Integer> ports() {
        return ports;
    }

    @Override
    public Dialogue begin() {
        return this::next;
    }

    /// What it is.
    Protocol protocol() {
        return PortNames.TCP.protocol(ports.iterator().next()).orElseThrow();
    }

    /// Whether a message begins with this line.
    boolean begins(String line) {
        return firstLine.matcher(line).matches();
    }

    private static String line(Bytes bytes) {
        return text(bytes).lines().findFirst().orElse("");
    }

    private Extent next(Span rest, Turn turn) {
        if (!begins(line(rest.captured()))) {
            return other(rest);
        }
        String text = text(rest.captured());
        int end = text.indexOf(HEAD_END);
        if (end < 0) {
            return text.length() < LONGEST_HEAD ? new Extent.Open(1, NamedDissector.of(protocol()))
                    : new Extent.Known(rest.length(), NamedDissector.of(protocol()));
        }
        String head = text.substring(0, end);
        Matcher length = LENGTH.matcher(head);
        int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return new Extent.Known(end + HEAD_END.length() + (long) body, new NamedDissector(
                body > 0 && DESCRIBES.matcher(head).find() ? List.of(protocol(), DESCRIPTION) : List.of(protocol())));
    }

    private static String text(Bytes bytes) {
        return bytes.atMost(LONGEST_HEAD).text(StandardCharsets.ISO_8859_1);
    }
}

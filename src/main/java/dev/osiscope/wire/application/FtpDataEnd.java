package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Where an end waits for a data connection, as the control connection says: a server's reply `227` with six numbers
/// (RFC 959 section 4.2) or `229` with a port (RFC 2428 section 3), a client's command `PORT` with six numbers (RFC 959
/// section 4.1.2).
///
/// @param address of the end, 4 bytes; empty where it is that of the control connection
/// @param port    0 to 65535
public record FtpDataEnd(Optional<Bytes> address, int port) {

    private static final int LOOKED_AT = 1024;
    private static final int MOST_PORT = 0xffff;
    private static final String NUMBERS =
            "(?<!\\d)(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3})(?!\\d).*";
    private static final Pattern PASSIVE = Pattern.compile("(?s)227.[^\\r\\n]*?" + NUMBERS);
    private static final Pattern EXTENDED = Pattern.compile("(?s)229.[^(\\r\\n]*"
            + "\\(\\|\\|\\|(\\d{1,5})\\|[^\\r\\n]*\\).*");
    private static final Pattern ACTIVE = Pattern.compile("(?s)(?i:PORT) +" + NUMBERS);

    /// Where the server waits by the first line of its reply; empty where that says something else.
    public static Optional<FtpDataEnd> ofReply(Bytes text) {
        String line = line(text);
        return matched(PASSIVE, line).map(FtpDataEnd::six).or(() -> matched(EXTENDED, line)
                .map(match -> new FtpDataEnd(Optional.empty(), number(match, 1)))
                .filter(end -> end.port <= MOST_PORT));
    }

    /// Where the client waits by its command; empty where that is another one.
    public static Optional<FtpDataEnd> ofCommand(Bytes text) {
        return matched(ACTIVE, line(text)).map(FtpDataEnd::six);
    }

    private static String line(Bytes text) {
        return text.atMost(LOOKED_AT).text(StandardCharsets.ISO_8859_1);
    }

    private static Optional<MatchResult> matched(Pattern pattern, String line) {
        return Optional.of(pattern.matcher(line)).filter(matcher -> matcher.matches())
                .map(matcher -> matcher.toMatchResult());
    }

    /// Numbers that are too large lose their upper bits.
    private static FtpDataEnd six(MatchResult match) {
        Bytes address = Bytes.wrap(new byte[] {(byte) number(match, 1), (byte) number(match, 2),
            (byte) number(match, 3), (byte) number(match, 4)});
        return new FtpDataEnd(Optional.of(address), (number(match, 5) & 0xff) << 8 | number(match, 6) & 0xff);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}

package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Where a server waits for a data connection, as its reply on the control connection says: `227` with six numbers
/// (RFC 959 section 4.2) or `229` with a port (RFC 2428 section 3).
///
/// @param address of the server, 4 bytes; empty where it is that of the control connection
/// @param port    0 to 65535
public record FtpPassiveReply(Optional<Bytes> address, int port) {

    private static final int LOOKED_AT = 1024;
    private static final int MOST_PORT = 0xffff;
    private static final Pattern PASSIVE = Pattern.compile("(?s)227.[^\\r\\n]*?"
            + "(?<!\\d)(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3})(?!\\d).*");
    private static final Pattern EXTENDED = Pattern.compile("(?s)229.[^(\\r\\n]*"
            + "\\(\\|\\|\\|(\\d{1,5})\\|[^\\r\\n]*\\).*");

    /// What the first line of `text` says; empty where it is another reply.
    public static Optional<FtpPassiveReply> read(Bytes text) {
        String line = text.atMost(LOOKED_AT).text(StandardCharsets.ISO_8859_1);
        return matched(PASSIVE, line).map(FtpPassiveReply::passive).or(() -> matched(EXTENDED, line)
                .map(match -> new FtpPassiveReply(Optional.empty(), number(match, 1)))
                .filter(reply -> reply.port <= MOST_PORT));
    }

    private static Optional<MatchResult> matched(Pattern pattern, String line) {
        return Optional.of(pattern.matcher(line)).filter(matcher -> matcher.matches())
                .map(matcher -> matcher.toMatchResult());
    }

    /// Numbers that are too large lose their upper bits.
    private static FtpPassiveReply passive(MatchResult match) {
        Bytes address = Bytes.wrap(new byte[] {(byte) number(match, 1), (byte) number(match, 2),
            (byte) number(match, 3), (byte) number(match, 4)});
        return new FtpPassiveReply(Optional.of(address), (number(match, 5) & 0xff) << 8 | number(match, 6) & 0xff);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}

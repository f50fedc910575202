package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What the lines up to a blank one say of where a message ends, for one who waits for all of it: also those after a line
/// that is no header field, where the head has ended for one who reads it.
///
/// @param chunked whether it ends with the last chunk
/// @param length  how long its body is; empty where nothing says so
public record HttpAwaited(boolean chunked, OptionalLong length) {

    /// Before the first line.
    public static final HttpAwaited NOTHING = new HttpAwaited(false, OptionalLong.empty());

    private static final Pattern CHUNKS = Pattern.compile("transfer-encoding:[ \\t]*chunked", Pattern.CASE_INSENSITIVE);
    private static final String LENGTH = "Content-Length:";

    /// After one more line.
    public HttpAwaited and(Bytes line) {
        if (line.isEmpty() || "CcTt".indexOf(line.u8(0)) < 0) {
            return this;
        }
        String text = line.text(StandardCharsets.ISO_8859_1);
        if (text.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
            OptionalLong said = HttpHead.length(text.substring(LENGTH.length()).strip());
            return said.isPresent() && said.getAsLong() <= Integer.MAX_VALUE ? new HttpAwaited(chunked, said) : this;
        }
        return new HttpAwaited(chunked || CHUNKS.matcher(text).lookingAt(), length);
    }
}

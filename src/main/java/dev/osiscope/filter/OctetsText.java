package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads bytes: `00:1b:63`, `00-1b-63`, `00.1b.63`, `001b.6384`, `001b63`, a single digit, or `0x1b` for one byte.
final class OctetsText {

    private static final Pattern DIGIT = Pattern.compile("[0-9a-fA-F]");
    private static final Pattern ONE = Pattern.compile("0[xX][0-9a-fA-F]{2}");
    private static final Pattern SEVERAL = Pattern.compile(
            "(?:[0-9a-fA-F]{2})+|[0-9a-fA-F]{2}([:.-])(?:[0-9a-fA-F]{2}\\1)*[0-9a-fA-F]{2}"
                    + "|[0-9a-fA-F]{4}(?:\\.[0-9a-fA-F]{4})+");

    private OctetsText() {}

    /// The bytes that `text` is; empty where it is none.
    static Optional<Bytes> octets(String text) {
        if (DIGIT.matcher(text).matches()) {
            return Optional.of(Bytes.ofHex("0" + text));
        }
        if (ONE.matcher(text).matches()) {
            return Optional.of(Bytes.ofHex(text.substring(2)));
        }
        return SEVERAL.matcher(text).matches()
                ? Optional.of(Bytes.ofHex(text.replaceAll("[:.-]", "")))
                : Optional.empty();
    }
}

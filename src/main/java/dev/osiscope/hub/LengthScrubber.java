package dev.osiscope.hub;

/// Cuts a message to at most [#LIMIT] code points; the last of them is then an ellipsis.
public final class LengthScrubber implements Scrubber {

    /// The longest message, in code points.
    public static final int LIMIT = 512;

    static final String ELLIPSIS = "\u2026";

    @Override
    public String name() {
        return "over-long line";
    }

    @Override
    public String scrub(String text) {
        if (text.codePointCount(0, text.length()) <= LIMIT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LIMIT - 1)) + ELLIPSIS;
    }
}

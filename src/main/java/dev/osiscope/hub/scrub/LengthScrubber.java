package dev.osiscope.hub.scrub;

/// Cuts a message to so many code points; the last of them is then an ellipsis.
public final class LengthScrubber implements Scrubber {

    /// The longest message where nobody says another, in code points.
    public static final int LIMIT = 512;

    /// The most that may be asked for, in code points.
    public static final int HIGHEST_LIMIT = 2048;

    /// What stands in the place of the rest: U+2026.
    public static final String ELLIPSIS = "\u2026";

    private final int limit;

    /// @param limit the longest message, 1 to [#HIGHEST_LIMIT] code points
    public LengthScrubber(int limit) {
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw new IllegalArgumentException("a message may have 1 to " + HIGHEST_LIMIT + " characters at most, not " + limit);
        }
        this.limit = limit;
    }

    int limit() {
        return limit;
    }

    @Override
    public ScrubberKind kind() {
        return ScrubberKind.LENGTH;
    }

    @Override
    public boolean concerns(int traits, int length) {
        return length > limit;
    }

    @Override
    public String scrub(CharSequence text) {
        if (text.length() <= limit || Character.codePointCount(text, 0, text.length()) <= limit) {
            return text.toString();
        }
        return text.subSequence(0, Character.offsetByCodePoints(text, 0, limit - 1)) + ELLIPSIS;
    }
}

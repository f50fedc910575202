package dev.osiscope.hub.scrub;

import java.util.regex.Pattern;

/// Takes away what would steer a reader's terminal or turn its text around: escape sequences as a whole
/// (ECMA-48 section 5), then every control character that is left (C0, DEL, C1), the bidirectional
/// controls (Unicode UAX #9) and the line and paragraph separators. A tab becomes a space, so that the
/// words beside it stay apart.
public final class ControlCharacterScrubber implements Scrubber {

    /// `ESC [` or CSI, parameters, intermediates, final byte.
    private static final String CONTROL_SEQUENCE = "(?:\u001b\\[|\u009b)[0-?]*+[ -/]*+[@-~]";

    /// DCS, SOS, OSC, PM or APC, its text, and its end: ST, or BEL as terminals take it.
    private static final String CONTROL_STRING =
            "(?:\u001b[PX\\]^_]|[\u0090\u0098\u009d-\u009f])[^\\p{Cc}]*+(?:\u0007|\u001b\\\\|\u009c)";

    /// `ESC`, intermediates, final byte.
    private static final String ESCAPE_SEQUENCE = "\u001b[ -/]*+[0-~]";

    private static final String SINGLE =
            "[\\p{Cc}&&[^\t]]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]";

    private static final Pattern UNWANTED = Pattern.compile(
            CONTROL_SEQUENCE + "|" + CONTROL_STRING + "|" + ESCAPE_SEQUENCE + "|" + SINGLE);

    @Override
    public ScrubberKind kind() {
        return ScrubberKind.ANSI;
    }

    @Override
    public boolean concerns(int traits, int length) {
        return (traits & (TextTraits.CONTROL | TextTraits.FOREIGN)) != 0;
    }

    @Override
    public String scrub(CharSequence text) {
        return UNWANTED.matcher(text).replaceAll("").replace('\t', ' ');
    }
}

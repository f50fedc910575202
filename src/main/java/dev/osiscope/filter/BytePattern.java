package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression that is looked for in bytes, each of them a character. It ignores the case of ASCII letters
/// and, as far as [PatternTranslator] goes, means what it means in Wireshark (PCRE2).
final class BytePattern {

    /// How many looks at a character any search has, and how many more for each byte that is searched.
    private static final long LOOKS = 1_000_000;
    private static final long LOOKS_PER_BYTE = 64;

    private final Pattern pattern;

    private BytePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /// The pattern that stands in quotes.
    ///
    /// @throws FilterRefusal where it is no pattern
    static BytePattern of(Token quoted) {
        String translated = PatternTranslator.translate(quoted);
        try {
            return new BytePattern(Pattern.compile(translated, Pattern.CASE_INSENSITIVE | Pattern.UNIX_LINES));
        } catch (PatternSyntaxException failure) {
            throw FilterError.of(quoted.place(), "pattern", failure.getDescription()).refusal();
        }
    }

    /// Whether it is found in `bytes`; unknown where that takes too many tries.
    Answer in(Bytes bytes) {
        BoundedText text = new BoundedText(bytes, LOOKS + LOOKS_PER_BYTE * bytes.length());
        try {
            return Answer.of(pattern.matcher(text).find());
        } catch (BoundedText.UsedUp _) {
            return Answer.UNKNOWN;
        } catch (StackOverflowError _) {
            // The library goes a call deeper with each repetition of a group; there is no way to ask it how deep.
            return Answer.UNKNOWN;
        }
    }
}

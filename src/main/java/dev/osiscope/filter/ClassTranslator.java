package dev.osiscope.filter;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes a class of characters, `[…]`, of PCRE2 as one of `java.util.regex`, to which `[`, `&&` and `[:alpha:]`
/// mean other things within a class.
final class ClassTranslator {

    private static final Map<String, String> POSIX = Map.ofEntries(
            Map.entry("alpha", "\\p{Alpha}"), Map.entry("digit", "\\p{Digit}"), Map.entry("alnum", "\\p{Alnum}"),
            Map.entry("upper", "\\p{Alpha}"), Map.entry("lower", "\\p{Alpha}"), Map.entry("punct", "\\p{Punct}"),
            Map.entry("graph", "\\p{Graph}"), Map.entry("print", "\\p{Print}"), Map.entry("blank", "\\p{Blank}"),
            Map.entry("cntrl", "\\p{Cntrl}"), Map.entry("xdigit", "\\p{XDigit}"), Map.entry("space", "\\p{Space}"),
            Map.entry("word", "\\w"), Map.entry("ascii", "\\p{ASCII}"));
    private static final Pattern NAMED = Pattern.compile("\\[:(?<not>\\^?)(?<name>[a-z]+):]");
    private static final Pattern HEXADECIMAL = Pattern.compile("\\\\x(?:([0-9a-fA-F]{1,2})|\\{([0-9a-fA-F]{1,2})})");
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{1,3})");
    private static final String SETS = "dDhHsSvVwW";
    private static final Map<Character, Character> CONTROLS = Map.of(
            'a', '\u0007', 'b', '\b', 'e', '\u001b', 'f', '\f', 'n', '\n', 'r', '\r', 't', '\t');

    private final String pattern;
    private final Function<String, FilterRefusal> refused;
    private final StringBuilder translated = new StringBuilder("[");
    private int position;

    /// Reads the class that begins at `start`.
    ///
    /// @param refused makes the error for a part that can't be read
    ClassTranslator(String pattern, int start, Function<String, FilterRefusal> refused) {
        this.pattern = pattern;
        this.refused = refused;
        position = start + 1;
        if (has('^')) {
            translated.append('^');
            position++;
        }
        int first = position;
        while (position >= pattern.length() || pattern.charAt(position) != ']' || position == first) {
            if (position >= pattern.length()) {
                throw refused.apply(pattern.substring(start));
            }
            member();
        }
        position++;
        translated.append(']');
    }

    /// The class for the library.
    String translated() {
        return translated.toString();
    }

    /// The character after it.
    int end() {
        return position;
    }

    private void member() {
        Matcher named = NAMED.matcher(pattern).region(position, pattern.length());
        if (named.lookingAt()) {
            String set = Optional.ofNullable(POSIX.get(named.group("name")))
                    .orElseThrow(() -> refused.apply(named.group()));
            translated.append(named.group("not").isEmpty() ? set : set.replace("\\p", "\\P").replace("\\w", "\\W"));
            position = named.end();
            return;
        }
        if (has('\\') && position + 1 < pattern.length() && SETS.indexOf(pattern.charAt(position + 1)) >= 0) {
            translated.append(pattern, position, position + 2);
            position += 2;
            return;
        }
        char low = character();
        translated.append(PatternTranslator.code(low));
        boolean range = has('-') && position + 1 < pattern.length() && pattern.charAt(position + 1) != ']';
        if (range) {
            int before = position++;
            char high = character();
            if (high < low) {
                throw refused.apply(pattern.substring(before - 1, position));
            }
            translated.append('-').append(PatternTranslator.code(high));
        }
    }

    private boolean has(char character) {
        return position < pattern.length() && pattern.charAt(position) == character;
    }

    /// The single character that comes next.
    private char character() {
        char character = pattern.charAt(position++);
        if (character != '\\') {
            return character;
        }
        Matcher hexadecimal = HEXADECIMAL.matcher(pattern).region(position - 1, pattern.length());
        Matcher octal = OCTAL.matcher(pattern).region(position - 1, pattern.length());
        if (hexadecimal.lookingAt()) {
            position = hexadecimal.end();
            String digits = hexadecimal.group(1) == null ? hexadecimal.group(2) : hexadecimal.group(1);
            return (char) Integer.parseInt(digits, 16);
        }
        if (octal.lookingAt()) {
            position = octal.end();
            return (char) (Integer.parseInt(octal.group(1), 8) & 0xff);
        }
        char escaped = position < pattern.length() ? pattern.charAt(position) : 0;
        if (!CONTROLS.containsKey(escaped) && (escaped == 0 || Character.isLetterOrDigit(escaped))) {
            throw refused.apply("\\" + (escaped == 0 ? "" : escaped));
        }
        position++;
        return CONTROLS.getOrDefault(escaped, escaped);
    }
}

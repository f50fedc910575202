package dev.osiscope.filter;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes a regular expression of PCRE2, as Wireshark reads it, as one of `java.util.regex`. What the two read
/// differently is written so that it keeps its meaning; what only one of them has is refused. The pattern's own
/// bytes are characters, so that it fits the bytes that are searched.
final class PatternTranslator {

    private static final int DEEPEST = 50;
    /// What may stand after a backslash and means the same to both.
    private static final String SAME = "aefnrtdDhHsSvVwWbBAZzR";
    private static final Pattern REPETITION = Pattern.compile("\\{\\d{1,4}(?:,(?:\\d{1,4})?)?}");
    private static final Pattern GROUP = Pattern.compile(
            "\\((?<kind>\\?:|\\?=|\\?!|\\?<=|\\?<!|\\?>|\\?P?<[A-Za-z_]\\w{0,31}>|\\?[ims]*(?:-[ims]+)?[:)])");
    private static final Pattern HEXADECIMAL = Pattern.compile("\\\\x(?:([0-9a-fA-F]{1,2})|\\{([0-9a-fA-F]{1,2})})");
    private static final Pattern OCTAL = Pattern.compile("\\\\(0[0-7]{0,2})");
    private static final Pattern PROPERTY = Pattern.compile("\\\\[pP](?:[A-Z]|\\{[A-Z][a-z]?})");

    private final Token quoted;
    private final String pattern;
    private final StringBuilder translated = new StringBuilder();
    private int position;
    private int depth;
    private int groups;
    private int highestReference;

    private PatternTranslator(Token quoted) {
        this.quoted = quoted;
        pattern = quoted.octets().text(StandardCharsets.ISO_8859_1);
    }

    /// The pattern that stands in quotes, for the library.
    ///
    /// @throws FilterRefusal where it is no pattern, or has what the library has not
    static String translate(Token quoted) {
        PatternTranslator translator = new PatternTranslator(quoted);
        while (translator.position < translator.pattern.length()) {
            translator.next();
        }
        if (translator.highestReference > translator.groups) {
            throw translator.refused("\\" + translator.highestReference);
        }
        return translator.translated.toString();
    }

    private void next() {
        char character = pattern.charAt(position);
        switch (character) {
            case '\\' -> escape();
            case '[' -> {
                ClassTranslator translator = new ClassTranslator(pattern, position, this::refused);
                translated.append(translator.translated());
                position = translator.end();
            }
            case '(' -> group();
            case ')' -> {
                depth--;
                keep(1);
            }
            case '{' -> repetition();
            case '*', '+', '?', '|', '^', '$', '.' -> keep(1);
            default -> literal(character, 1);
        }
    }

    private void repetition() {
        Matcher matcher = at(REPETITION);
        if (matcher.lookingAt()) {
            keep(matcher.end() - matcher.start());
        } else {
            literal('{', 1);
        }
    }

    private void group() {
        if (++depth > DEEPEST) {
            throw refused("((…");
        }
        if (pattern.startsWith("(?#", position)) {
            int end = pattern.indexOf(')', position);
            position = end < 0 ? pattern.length() : end + 1;
            depth--;
            return;
        }
        Matcher matcher = at(GROUP);
        if (!pattern.startsWith("(?", position)) {
            groups++;
            keep(1);
        } else if (!matcher.lookingAt()) {
            throw refused(pattern.substring(position, Math.min(pattern.length(), position + 3)));
        } else if (matcher.group("kind").endsWith(">") && matcher.group("kind").length() > 2) {
            groups++;
            translated.append('(');
            position = matcher.end();
        } else {
            depth -= matcher.group("kind").endsWith(")") ? 1 : 0;
            keep(matcher.end() - matcher.start());
        }
    }

    private void escape() {
        if (position + 1 == pattern.length()) {
            throw refused("\\");
        }
        char kind = pattern.charAt(position + 1);
        if (SAME.indexOf(kind) >= 0) {
            keep(2);
        } else if (kind == 'Q') {
            quote();
        } else if (kind == 'E') {
            position += 2;
        } else if (kind > 0x7f || !Character.isLetterOrDigit(kind)) {
            literal(kind, 2);
        } else if (kind >= '1' && kind <= '9') {
            reference();
        } else {
            coded();
        }
    }

    /// `\Q…\E`: all between them is literal.
    private void quote() {
        int end = pattern.indexOf("\\E", position);
        int last = end < 0 ? pattern.length() : end;
        position += 2;
        while (position < last) {
            literal(pattern.charAt(position), 1);
        }
        position = end < 0 ? last : last + 2;
    }

    private void reference() {
        boolean single = position + 2 >= pattern.length() || !Character.isDigit(pattern.charAt(position + 2));
        if (!single) {
            throw refused(pattern.substring(position, position + 3));
        }
        highestReference = Math.max(highestReference, pattern.charAt(position + 1) - '0');
        keep(2);
    }

    private void coded() {
        Matcher hexadecimal = at(HEXADECIMAL);
        Matcher octal = at(OCTAL);
        Matcher property = at(PROPERTY);
        if (hexadecimal.lookingAt()) {
            String digits = hexadecimal.group(1) == null ? hexadecimal.group(2) : hexadecimal.group(1);
            literal((char) Integer.parseInt(digits, 16), hexadecimal.end() - position);
        } else if (octal.lookingAt()) {
            literal((char) Integer.parseInt(octal.group(1), 8), octal.end() - position);
        } else if (property.lookingAt()) {
            keep(property.end() - position);
        } else {
            throw refused(pattern.substring(position, Math.min(pattern.length(), position + 2)));
        }
    }

    private Matcher at(Pattern form) {
        return form.matcher(pattern).region(position, pattern.length());
    }

    private void keep(int count) {
        translated.append(pattern, position, position + count);
        position += count;
    }

    private void literal(char character, int count) {
        translated.append(code(character));
        position += count;
    }

    /// A character that stands for itself, whatever it is.
    static String code(char character) {
        return "\\x%02x".formatted((int) character);
    }

    private FilterRefusal refused(String part) {
        return FilterError.of(quoted.place(), "pattern.part", part).refusal();
    }
}

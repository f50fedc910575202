package dev.osiscope.lesson.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds numbers that an author has written himself: a lesson's numbers come from its session. What is part of a name may be
/// written: of a standard, a protocol, a layer, a state.
final class Digits {

    private static final String NUMBERS = "\\d+(?:(?:, | to | and | or |, and | bis | und | oder |[–-])\\d+)*";
    private static final Pattern NAMES = Pattern.compile(
            "RFCs? \\d+|(?:[Ss]ections?|§|[Aa]bschnitte?s?|[Ff]igure|Abbildung) ?\\d+(?:\\.\\d+)*"
                    + "|\\b(?:IPv|ICMPv|DHCPv|SSLv|SMBv)\\d\\b|\\bHTTP/\\d(?:\\.\\d)?|\\bTLS 1\\.\\d|\\bTLSv1\\.\\d|\\bQUICv\\d"
                    + "|\\b(?:[Ll]ayers?|[Ss]chicht(?:en)?) " + NUMBERS
                    + "|\\bFIN-WAIT-[12]\\b|\\bUTF-(?:8|16|32)\\b|\\bSHA-?\\d+\\b|\\b[Bb]ase64\\b|\\bX\\.509\\b|\\bIEEE 802(?:\\.\\d+)*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,:]*\\d|\\d");

    private Digits() {}

    /// A number and where it begins.
    record Place(int offset, String text) {}

    /// The first number in `text` that is no part of a name.
    static Optional<Place> in(String text) {
        StringBuilder rest = new StringBuilder(text);
        Matcher names = NAMES.matcher(text);
        while (names.find()) {
            for (int at = names.start(); at < names.end(); at++) {
                rest.setCharAt(at, ' ');
            }
        }
        Matcher number = NUMBER.matcher(rest);
        return number.find() ? Optional.of(new Place(number.start(), number.group())) : Optional.empty();
    }
}

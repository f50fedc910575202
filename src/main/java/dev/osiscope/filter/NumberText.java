package dev.osiscope.filter;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers as they are written in C: `80`, `0x50`, `0120`, `0b1010000`, each with or without a sign.
final class NumberText {

    private static final Pattern FORM = Pattern.compile(
            "(?<sign>-?)(?:0[xX](?<hexadecimal>[0-9a-fA-F]+)|0[bB](?<binary>[01]+)"
                    + "|(?<octal>0[0-7]*)|(?<decimal>[1-9][0-9]*))");
    private static final int HEXADECIMAL = 16;
    private static final int OCTAL = 8;
    private static final int DECIMAL = 10;
    private static final int BINARY = 2;

    private NumberText() {}

    /// The number that `text` is; empty where it is none.
    static Optional<BigInteger> number(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigInteger size = digits(form.group("hexadecimal"), HEXADECIMAL)
                .or(() -> digits(form.group("binary"), BINARY))
                .or(() -> digits(form.group("octal"), OCTAL))
                .or(() -> digits(form.group("decimal"), DECIMAL)).orElseThrow();
        return Optional.of(form.group("sign").isEmpty() ? size : size.negate());
    }

    private static Optional<BigInteger> digits(String digits, int radix) {
        return Optional.ofNullable(digits).map(present -> new BigInteger(present, radix));
    }

    /// The number of at most 31 bits that `text` is; empty where it is none.
    static OptionalInt smallNumber(String text) {
        return number(text).filter(number -> number.bitLength() < Integer.SIZE)
                .map(number -> OptionalInt.of(number.intValue())).orElse(OptionalInt.empty());
    }
}

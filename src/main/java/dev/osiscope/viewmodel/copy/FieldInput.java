package dev.osiscope.viewmodel.copy;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Field;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.FieldFormat;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads what somebody writes for a field, and puts it into its bits. Nothing is written where it does not fit.
final class FieldInput {

    private static final int WORD = 4;
    private static final int LONGEST_NUMBER = Long.SIZE;

    private FieldInput() {}

    /// What came of it: the bytes with the value in them, or what is wrong and how to mend it.
    record Outcome(Optional<Bytes> bytes, Optional<Phrase> problem) {

        static Outcome of(Bytes bytes) {
            return new Outcome(Optional.of(bytes), Optional.empty());
        }

        static Outcome wrong(String key, Object... values) {
            return new Outcome(Optional.empty(), Optional.of(Phrase.of("copy.wrong." + key, values)));
        }
    }

    /// Puts what `text` says into the bits of `field` in `frame`.
    static Outcome put(Bytes frame, Field field, String text) {
        String written = text.strip();
        BitRange range = field.range();
        return switch (field.definition().format()) {
            case IPV4_ADDRESS -> octets(frame, range, written, FieldInput::ipv4, "ipv4");
            case MAC_ADDRESS -> octets(frame, range, written.replace(":", "").replace("-", ""), FieldInput::hex, "mac");
            case TEXT -> bytes(frame, range, Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)));
            case IPV6_ADDRESS, OCTETS, STRUCTURE, LITTLE_ENDIAN -> putHex(frame, range, written);
            case WORDS, FLAG, DECIMAL, HEXADECIMAL -> range.bitLength() > LONGEST_NUMBER || range.bitLength() == 0
                    ? putHex(frame, range, written) : number(frame, field, written);
        };
    }

    /// What stands there now, as it may be written.
    static String shown(Bytes frame, Field field) {
        BitRange range = field.range();
        FieldFormat format = field.definition().format();
        return switch (format) {
            case IPV4_ADDRESS, MAC_ADDRESS, TEXT -> format == FieldFormat.TEXT
                    ? frame.slice(range).text(StandardCharsets.UTF_8) : field.text();
            case IPV6_ADDRESS, OCTETS, STRUCTURE, LITTLE_ENDIAN -> hexOf(frame, range);
            case WORDS -> String.valueOf(frame.unsigned(range) * WORD);
            case FLAG, DECIMAL -> range.bitLength() > LONGEST_NUMBER ? hexOf(frame, range)
                    : Long.toUnsignedString(frame.unsigned(range));
            case HEXADECIMAL -> range.bitLength() > LONGEST_NUMBER ? hexOf(frame, range)
                    : "0x" + Long.toHexString(frame.unsigned(range));
        };
    }

    /// The whole bytes of `range` as pairs of digits.
    static String hexOf(Bytes frame, BitRange range) {
        Bytes slice = frame.slice(range);
        return IntStream.range(0, slice.length()).mapToObj(index -> "%02x".formatted(slice.u8(index)))
                .collect(Collectors.joining(" "));
    }

    /// Puts the pairs of digits in `text` into the whole bytes of `range`.
    static Outcome putHex(Bytes frame, BitRange range, String text) {
        return octets(frame, range, text, FieldInput::hex, "hex");
    }

    private static Outcome octets(Bytes frame, BitRange range, String text, Function<String, Optional<Bytes>> read, String kind) {
        return read.apply(text).map(found -> bytes(frame, range, found)).orElseGet(() -> Outcome.wrong(kind, text));
    }

    private static Outcome bytes(Bytes frame, BitRange range, Bytes written) {
        return written.length() == range.byteLength() ? Outcome.of(frame.with(range.firstByte(), written))
                : Outcome.wrong("length", written.length(), range.byteLength());
    }

    private static Outcome number(Bytes frame, Field field, String text) {
        Optional<BigInteger> read = read(text);
        if (read.isEmpty()) {
            return Outcome.wrong("number", text);
        }
        long unit = field.definition().format() == FieldFormat.WORDS ? WORD : 1;
        BigInteger[] parts = read.get().divideAndRemainder(BigInteger.valueOf(unit));
        BigInteger most = BigInteger.ONE.shiftLeft((int) field.range().bitLength()).subtract(BigInteger.ONE);
        if (parts[0].compareTo(most) > 0) {
            return Outcome.wrong("large", text, field.range().bitLength(), most.multiply(BigInteger.valueOf(unit)));
        }
        return parts[1].signum() != 0 ? Outcome.wrong("words", text, WORD)
                : Outcome.of(frame.with(field.range(), parts[0].longValue()));
    }

    /// A number in decimal digits, behind `0x` in hexadecimal ones, behind `0b` in bits.
    private static Optional<BigInteger> read(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int base = lower.startsWith("0x") ? 16 : lower.startsWith("0b") ? 2 : 10;
        String digits = base == 10 ? lower : lower.substring(2);
        String allowed = base == 16 ? "[0-9a-f]{1,32}" : base == 2 ? "[01]{1,128}" : "\\d{1,40}";
        return digits.matches(allowed) ? Optional.of(new BigInteger(digits, base)) : Optional.empty();
    }

    private static Optional<Bytes> hex(String text) {
        String digits = text.replaceAll("\\s", "");
        return digits.matches("([0-9a-fA-F]{2})*") ? Optional.of(Bytes.wrap(HexFormat.of().parseHex(digits))) : Optional.empty();
    }

    private static Optional<Bytes> ipv4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[WORD];
        if (parts.length != WORD) {
            return Optional.empty();
        }
        for (int index = 0; index < WORD; index++) {
            if (!parts[index].matches("\\d{1,3}") || Integer.parseInt(parts[index]) > 0xff) {
                return Optional.empty();
            }
            bytes[index] = (byte) Integer.parseInt(parts[index]);
        }
        return Optional.of(Bytes.wrap(bytes));
    }
}

package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Escapes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.link.MacAddress;
import dev.osiscope.wire.network.IpAddress;

/// Writes the value of a field as it is shown.
final class FieldText {

    private static final int WORD = 4;
    private static final int BITS_OF_DIGIT = 4;
    /// Line and paragraph separators, and what turns the direction of the text.
    private static final String UNSHOWABLE =
            "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
    private static final char REPLACEMENT = '\ufffd';

    private FieldText() {}

    /// The value with the name of its code point, where it has one: `0x0800 IPv4`.
    static String of(FieldDefinition row, FieldValue value, BitRange range) {
        return switch (value) {
            case FieldValue.Unsigned number -> named(row, number.value(), range);
            case FieldValue.Octets octets -> octets(row.format(), octets);
            case FieldValue.Text text -> visible(text.text());
            case FieldValue.Time time -> time.toString();
            case FieldValue.None _ -> "";
        };
    }

    private static String named(FieldDefinition row, long value, BitRange range) {
        String number = number(row.format(), value, range.bitLength());
        String name = row.names().name(value);
        return name.isEmpty() ? number : number + " " + name;
    }

    private static String number(FieldFormat format, long value, long bits) {
        return switch (format) {
            case FLAG -> value == 0 ? "Not set" : "Set";
            case WORDS -> value + " bytes (" + value / WORD + ")";
            case HEXADECIMAL -> {
                long digits = (bits + BITS_OF_DIGIT - 1) / BITS_OF_DIGIT;
                yield "0x" + "0".repeat((int) digits - Long.toHexString(value).length()) + Long.toHexString(value);
            }
            default -> Long.toUnsignedString(value);
        };
    }

    private static String octets(FieldFormat format, FieldValue.Octets octets) {
        return switch (format) {
            case IPV4_ADDRESS, IPV6_ADDRESS -> new IpAddress(octets.bytes()).toString();
            case MAC_ADDRESS -> new MacAddress(octets.bytes()).toString();
            default -> octets.bytes().toString();
        };
    }

    /// The text on one line and in its own direction, each control character as code writes it.
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Escapes.isControl(character)) {
                shown.append(Escapes.of(character));
            } else {
                shown.append(Character.isISOControl(character) || UNSHOWABLE.indexOf(character) >= 0 ? REPLACEMENT : character);
            }
        }
        return shown.toString();
    }
}

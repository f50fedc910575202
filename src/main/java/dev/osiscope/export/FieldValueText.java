package dev.osiscope.export;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Source;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.FieldValue;

/// The values of fields as `tshark -T fields` prints them.
final class FieldValueText {

    private static final String PRESENT = "1";
    /// What a structure is called of which no byte is there.
    private static final String NOTHING = "<MISSING>";
    private static final String NAMED_CONTROLS = "\u0007\b\f\n\r\t\u000b";
    private static final String NAMES_OF_CONTROLS = "abfnrtv";
    private static final char DELETE = '\u007f';

    private FieldValueText() {}

    /// The value of `field`, which stands in `source`, without the name of its code point: `0x0800`.
    static String of(Field field, Source source) {
        return switch (field.value()) {
            case FieldValue.Unsigned number -> number(field, number.value());
            case FieldValue.Octets octets -> isAddress(field) ? field.text() : octets.bytes().hex();
            case FieldValue.Text text -> escaped(text.text());
            case FieldValue.Time time -> time.toString();
            case FieldValue.None _ -> captured(field.range(), source);
        };
    }

    /// The text on one line: control characters as C writes them, or by their octal number.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(character -> {
            int index = NAMED_CONTROLS.indexOf(character);
            if (index >= 0) {
                escaped.append('\\').append(NAMES_OF_CONTROLS.charAt(index));
            } else if (character < ' ' || character == DELETE) {
                escaped.append("\\%03o".formatted(character));
            } else {
                escaped.append((char) character);
            }
        });
        return escaped.toString();
    }

    /// A value that was worked out.
    static String of(FieldValue value) {
        return switch (value) {
            case FieldValue.Unsigned number -> Long.toString(number.value());
            case FieldValue.Octets octets -> octets.bytes().hex();
            case FieldValue.Text text -> text.text();
            case FieldValue.Time time -> time.toString();
            case FieldValue.None _ -> PRESENT;
        };
    }

    private static String number(Field field, long value) {
        // Three bits of one flag.
        boolean flag = field.id().equals("tcp.flags.res");
        if (field.definition().format() != FieldFormat.HEXADECIMAL || flag) {
            return Long.toUnsignedString(value);
        }
        String digits = Long.toHexString(value);
        return "0x" + "0".repeat(Math.max(0, digits(field) - digits.length())) + digits;
    }

    /// Wireshark writes all digits of the type that holds the number, however few bits are used of it.
    private static int digits(Field field) {
        if (field.id().equals("ipv6.tclass")) {
            return 2 * Integer.BYTES;
        }
        // What stands nowhere has as many digits as where it stands.
        long bits = Math.max(field.range().bitLength(), field.definition().range().bitLength());
        int bytes = (int) ((bits + Byte.SIZE - 1) / Byte.SIZE);
        return 2 * bytes;
    }

    private static boolean isAddress(Field field) {
        return switch (field.definition().format()) {
            case IPV4_ADDRESS, IPV6_ADDRESS, MAC_ADDRESS -> true;
            default -> false;
        };
    }

    private static String captured(BitRange range, Source source) {
        return range.byteLength() == 0 ? NOTHING : source.bytes().slice(range).hex();
    }
}

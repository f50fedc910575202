package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The line with which a value of RESP begins.
///
/// @param kind   its first character; a blank where there is none
/// @param text   what follows that
/// @param length how many bytes it takes, its end included
public record RespLine(char kind, String text, int length) {

    /// Bytes that follow the line.
    public static final char BULK = '$';
    /// Values that follow the line.
    public static final char ARRAY = '*';
    /// How deep lists are followed.
    public static final int DEEPEST = 30;

    private static final int END = 2;
    private static final int LONGEST_NUMBER = 20;
    private static final char NONE = ' ';

    /// Reads the line at `start` of `bytes`; empty where its end is not there.
    ///
    /// @param searched before which no line ends
    public static Optional<RespLine> read(Bytes bytes, int start, int searched) {
        return TextLine.whole(bytes, start, Math.max(start, searched)).map(line -> {
            String text = line.in(bytes).text(StandardCharsets.ISO_8859_1);
            int length = Math.min(line.length() + END, bytes.length() - start);
            char kind = text.isEmpty() ? NONE : text.charAt(0);
            return new RespLine(kind, text.isEmpty() ? "" : text.substring(1), length);
        });
    }

    /// The number that stands on it; 0 where none does.
    public long number() {
        String digits = text.substring(0, Math.min(text.length(), LONGEST_NUMBER));
        int end = digits.startsWith("-") ? 1 : 0;
        while (end < digits.length() && digits.charAt(end) >= '0' && digits.charAt(end) <= '9') {
            end++;
        }
        try {
            return Long.parseLong(digits.substring(0, end));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /// How many bytes follow it, with their end; 0 where it announces none. Like Wireshark it takes the lower half of
    /// the number.
    public long bulk() {
        int count = (int) number();
        return kind == BULK && count >= 0 ? (long) count + END : 0;
    }

    /// How many values follow it; 0 where it announces none.
    public long values() {
        return kind == ARRAY ? Math.max(number(), 0) : 0;
    }
}

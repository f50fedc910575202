package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The bytes of a value; text counts as its UTF-8.
final class Octets {

    private Octets() {}

    /// The bytes of an address, of bytes or of text; other values have none.
    static Bytes of(FieldValue value) {
        return switch (value) {
            case FieldValue.Octets octets -> octets.bytes();
            case FieldValue.Text text -> Bytes.wrap(text.text().getBytes(StandardCharsets.UTF_8));
            case FieldValue.Unsigned _, FieldValue.Time _, FieldValue.None _ -> Bytes.EMPTY;
        };
    }

    /// Which of two runs of bytes comes first: byte by byte, the shorter one where it is the start of the other.
    static int compare(Bytes one, Bytes other) {
        for (int index = 0; index < Math.min(one.length(), other.length()); index++) {
            int order = Integer.compare(one.u8(index), other.u8(index));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /// The bits that both have, as far as both reach.
    static Bytes and(Bytes one, Bytes other) {
        byte[] bits = new byte[Math.min(one.length(), other.length())];
        for (int index = 0; index < bits.length; index++) {
            bits[index] = (byte) (one.u8(index) & other.u8(index));
        }
        return Bytes.wrap(bits);
    }

    /// All of `parts`, one after the other.
    static Bytes join(List<Bytes> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        byte[] all = new byte[parts.stream().mapToInt(Bytes::length).sum()];
        int position = 0;
        for (Bytes part : parts) {
            part.copyTo(all, position);
            position += part.length();
        }
        return Bytes.wrap(all);
    }

    /// Whether a bit of `bytes` is set.
    static boolean anySet(Bytes bytes) {
        for (int index = 0; index < bytes.length(); index++) {
            if (bytes.u8(index) != 0) {
                return true;
            }
        }
        return false;
    }
}

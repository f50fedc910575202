package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Puts pieces together into a row of bytes. They may come in any order and may overlap; of two that bring the same
/// byte, the one that comes first counts. A byte is copied a bounded number of times, however many pieces there are.
final class Pieces {

    private static final int FIRST_SIZE = 4096;

    private final TreeMap<Integer, Bytes> ahead = new TreeMap<>();
    private byte[] array = new byte[FIRST_SIZE];
    private int length;
    private int aheadLength;

    /// How many bytes there are without a gap.
    int length() {
        return length;
    }

    /// How many bytes are kept, with those behind a gap.
    int kept() {
        return length + aheadLength;
    }

    /// The bytes up to the first gap. What is added later does not change them.
    Bytes bytes() {
        return Bytes.wrap(array).atMost(length);
    }

    /// Adds what stands at `position`.
    void add(int position, Bytes bytes) {
        if (position > length) {
            Bytes before = ahead.put(position, bytes);
            aheadLength += bytes.length();
            if (before != null) {
                aheadLength -= Math.min(before.length(), bytes.length());
                ahead.put(position, before.length() >= bytes.length() ? before : bytes);
            }
            return;
        }
        append(position, bytes);
        while (!ahead.isEmpty() && ahead.firstKey() <= length) {
            Map.Entry<Integer, Bytes> next = ahead.pollFirstEntry();
            aheadLength -= next.getValue().length();
            append(next.getKey(), next.getValue());
        }
    }

    private void append(int position, Bytes bytes) {
        int end = position + bytes.length();
        if (end <= length) {
            return;
        }
        if (end > array.length) {
            array = Arrays.copyOf(array, Math.max(end, 2 * array.length));
        }
        Bytes added = bytes.from(length - position);
        added.copyTo(array, length);
        length = end;
    }
}

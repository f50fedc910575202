package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Puts pieces together into a row of bytes. They may come in any order and may overlap; of two that bring the same
/// byte, the one that comes first counts. A byte is copied a bounded number of times, however many pieces there are.
final class Pieces {

    /// What a piece that waits takes beside its bytes, about: else pieces of one byte could fill the memory.
    private static final int COST = 128;

    private final TreeMap<Integer, Bytes> ahead = new TreeMap<>();
    private byte[] array = new byte[0];
    private int length;
    private int aheadLength;

    /// How many bytes there are without a gap.
    int length() {
        return length;
    }

    /// How many bytes of memory they take, with those behind a gap.
    int kept() {
        return COST + array.length + aheadLength + COST * ahead.size();
    }

    /// The bytes up to the first gap. What is added later does not change them.
    Bytes bytes() {
        return Bytes.wrap(array).atMost(length);
    }

    /// Adds what stands at `position`.
    void add(int position, Bytes bytes) {
        if (position > length) {
            keep(position, bytes);
            return;
        }
        append(position, bytes);
        while (!ahead.isEmpty() && ahead.firstKey() <= length) {
            Map.Entry<Integer, Bytes> next = ahead.pollFirstEntry();
            aheadLength -= next.getValue().length();
            append(next.getKey(), next.getValue());
        }
    }

    /// Keeps what waits behind a gap: of two pieces that begin at the same byte the longer one.
    private void keep(int position, Bytes bytes) {
        Bytes before = ahead.get(position);
        if (before == null || before.length() < bytes.length()) {
            ahead.put(position, bytes.alone());
            aheadLength += bytes.length() - (before == null ? 0 : before.length());
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

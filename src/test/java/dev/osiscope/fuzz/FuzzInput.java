package dev.osiscope.fuzz;

import dev.osiscope.bytes.Bytes;

/// Takes a fuzzer's input apart from its start to its end. Past the end there are zeros.
final class FuzzInput {

    private final Bytes input;
    private int position;

    FuzzInput(byte[] input) {
        this.input = Bytes.wrap(input);
    }

    /// Whether anything is left.
    boolean more() {
        return position < input.length();
    }

    /// The next byte, 0 to 255.
    int u8() {
        return more() ? input.u8(position++) : 0;
    }

    /// The next two bytes as a number, 0 to 65535.
    int u16() {
        return u8() << 8 | u8();
    }

    /// The next byte as a number of -128 to 127.
    int s8() {
        return (byte) u8();
    }

    /// The next `count` bytes, or as many as are left.
    Bytes bytes(int count) {
        Bytes bytes = input.from(position).atMost(count);
        position += bytes.length();
        return bytes;
    }
}

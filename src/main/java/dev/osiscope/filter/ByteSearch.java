package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;

/// Looks for bytes within others, in a time that grows with their lengths and not with their product (Knuth,
/// Morris and Pratt).
final class ByteSearch {

    private final Bytes wanted;
    /// For each prefix of `wanted`, how long a shorter prefix is that it ends with.
    private final int[] borders;

    /// @param wanted what is looked for; nothing is everywhere
    ByteSearch(Bytes wanted) {
        this.wanted = wanted;
        borders = new int[wanted.length() + 1];
        for (int length = 2, border = 0; length <= wanted.length(); length++) {
            border = next(border, wanted.u8(length - 1));
            borders[length] = border;
        }
    }

    /// Whether `bytes` have it.
    boolean in(Bytes bytes) {
        int matched = 0;
        for (int index = 0; index < bytes.length() && matched < wanted.length(); index++) {
            matched = next(matched, bytes.u8(index));
        }
        return matched == wanted.length();
    }

    /// How many bytes match after `octet`, where `matched` did before it; fewer than all.
    private int next(int matched, int octet) {
        int length = matched;
        while (length > 0 && wanted.u8(length) != octet) {
            length = borders[length];
        }
        return wanted.u8(length) == octet ? length + 1 : length;
    }
}

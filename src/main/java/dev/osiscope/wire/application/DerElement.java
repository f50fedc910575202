package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An element of DER, in which certificates are written (ITU-T X.690 section 8.1): a tag, a length, contents.
///
/// @param tag      the tag's byte
/// @param start    where the element begins, counted from the start of the whole
/// @param header   how many bytes its tag and length take
/// @param contents what follows them
record DerElement(int tag, int start, int header, Bytes contents) {

    static final int OCTET_STRING = 0x04;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int UTC_TIME = 0x17;
    static final int SEQUENCE = 0x30;

    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_LENGTH = 0x80;
    private static final int TELETEX_STRING = 0x14;
    private static final int BMP_STRING = 0x1e;
    private static final int LARGE_ARC = 80;
    private static final int ARC = 40;
    private static final int SEVEN_BITS = 7;

    /// The element at `position` of `whole`; empty where none fits there.
    static Optional<DerElement> read(Bytes whole, int position) {
        return read(whole, position, 0);
    }

    /// The same, where `whole` itself begins `base` bytes further on.
    private static Optional<DerElement> read(Bytes whole, int position, int base) {
        return BerHead.read(whole, position, whole.length())
                .filter(head -> head.length() <= whole.length() - head.contents())
                .map(head -> new DerElement(head.tag(), base + position, head.contents() - position,
                        whole.slice(head.contents(), (int) head.length())));
    }

    /// How many bytes it takes.
    int length() {
        return header + contents.length();
    }

    /// Whether its contents are elements.
    boolean constructed() {
        return (tag & CONSTRUCTED) != 0;
    }

    /// The elements in its contents, up to the first that does not fit. Each takes bytes, so that ends.
    List<DerElement> elements() {
        List<DerElement> elements = new ArrayList<>();
        int position = 0;
        Optional<DerElement> next = read(contents, position, start + header);
        while (next.isPresent()) {
            elements.add(next.get());
            position += next.get().length();
            next = read(contents, position, start + header);
        }
        return elements;
    }

    /// Its contents as text.
    String text() {
        Charset charset = switch (tag) {
            case TELETEX_STRING -> StandardCharsets.ISO_8859_1;
            case BMP_STRING -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
        return contents.text(charset);
    }

    /// Its contents as an object identifier: `2.5.4.3`.
    String objectIdentifier() {
        StringBuilder text = new StringBuilder();
        long arc = 0;
        for (int index = 0; index < contents.length(); index++) {
            int octet = contents.u8(index);
            arc = arc << SEVEN_BITS | octet & LONG_LENGTH - 1;
            if (octet < LONG_LENGTH) {
                text.append(text.isEmpty() ? first(arc) : "." + arc);
                arc = 0;
            }
        }
        return text.toString();
    }

    private static String first(long arcs) {
        long top = Math.min(arcs / ARC, LARGE_ARC / ARC);
        return top + "." + (arcs - top * ARC);
    }
}

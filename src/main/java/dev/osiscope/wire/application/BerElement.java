package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An element of BER (ITU-T X.690 section 8.1) that may go on beyond the bytes that are there: a tag, a length,
/// contents.
///
/// @param tag      the tag's byte
/// @param contents where its contents begin
/// @param end      where it ends; at the latest where the bytes do
public record BerElement(int tag, int contents, int end) {

    /// The tag of a truth value.
    public static final int BOOLEAN = 0x01;
    /// The tag of an octet string.
    public static final int OCTET_STRING = 0x04;
    /// The tag of an object identifier.
    public static final int OBJECT_IDENTIFIER = 0x06;
    /// The tag of a sequence.
    public static final int SEQUENCE = 0x30;

    private static final int MOST = 1 << 10;

    /// The element at `position`; empty where there is no tag and length before `limit`.
    public static Optional<BerElement> read(Bytes bytes, int position, int limit) {
        return BerHead.read(bytes, position, limit).map(head -> new BerElement(head.tag(), head.contents(),
                (int) Math.min(head.contents() + head.length(), Math.min(limit, bytes.length()))));
    }

    /// The elements in its contents, so many at most.
    public List<BerElement> elements(Bytes bytes) {
        List<BerElement> elements = new ArrayList<>();
        Optional<BerElement> next = read(bytes, contents, end);
        while (next.isPresent() && elements.size() < MOST) {
            elements.add(next.get());
            next = read(bytes, next.get().end, end);
        }
        return elements;
    }

    /// The first element in its contents.
    public Optional<BerElement> inner(Bytes bytes) {
        return read(bytes, contents, end);
    }

    /// Its contents.
    public Bytes in(Bytes bytes) {
        return bytes.slice(contents, end - contents);
    }
}

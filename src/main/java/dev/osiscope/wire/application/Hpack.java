package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The header fields that one end of an HTTP/2 connection sends (HPACK, RFC 7541). What it has said once it may name by a
/// number later on, so all blocks are needed from the first on: after one that is missing or wrong nothing is read.
public final class Hpack {

    private static final List<String> NAMES = List.of(":authority", ":method", ":method", ":path", ":path", ":scheme",
            ":scheme", ":status", ":status", ":status", ":status", ":status", ":status", ":status", "accept-charset",
            "accept-encoding", "accept-language", "accept-ranges", "accept", "access-control-allow-origin", "age",
            "allow", "authorization", "cache-control", "content-disposition", "content-encoding", "content-language",
            "content-length", "content-location", "content-range", "content-type", "cookie", "date", "etag", "expect",
            "expires", "from", "host", "if-match", "if-modified-since", "if-none-match", "if-range",
            "if-unmodified-since", "last-modified", "link", "location", "max-forwards", "proxy-authenticate",
            "proxy-authorization", "range", "referer", "refresh", "retry-after", "server", "set-cookie",
            "strict-transport-security", "transfer-encoding", "user-agent", "vary", "via", "www-authenticate");
    private static final Map<Integer, String> VALUES = Map.ofEntries(Map.entry(2, "GET"), Map.entry(3, "POST"),
            Map.entry(4, "/"), Map.entry(5, "/index.html"), Map.entry(6, "http"), Map.entry(7, "https"),
            Map.entry(8, "200"), Map.entry(9, "204"), Map.entry(10, "206"), Map.entry(11, "304"),
            Map.entry(12, "400"), Map.entry(13, "404"), Map.entry(14, "500"), Map.entry(16, "gzip, deflate"));

    private static final int INDEXED = 0x80;
    private static final int KEPT = 0x40;
    private static final int RESIZED = 0x20;
    private static final int HUFFMAN = 0x80;
    private static final int ENTRY_COST = 32;
    private static final int USUAL_SIZE = 4096;
    private static final int LARGEST_SIZE = 1 << 16;
    private static final int LARGEST_NUMBER = 1 << 24;

    private final List<Line> table = new ArrayList<>();
    private int limit = USUAL_SIZE;
    private int size;
    private boolean lost;

    /// A header field.
    private record Line(String name, String value) {

        private int cost() {
            return name.length() + value.length() + ENTRY_COST;
        }
    }

    /// A number or a text, and where what follows it begins.
    private record Read<T>(T value, int end) {}

    /// Reads a block: the header fields by their names, the last of each name; empty where something before is missing, or
    /// the block is wrong.
    public Map<String, String> read(Bytes block) {
        Map<String, String> fields = new HashMap<>();
        int at = 0;
        while (at < block.length() && !lost) {
            int first = block.u8(at);
            if ((first & INDEXED) == 0 && (first & KEPT) == 0 && (first & RESIZED) != 0) {
                at = resize(block, at);
                continue;
            }
            Optional<Read<Line>> line = (first & INDEXED) != 0 ? indexed(block, at) : literal(block, at);
            if (line.isEmpty()) {
                lose();
                break;
            }
            fields.put(line.get().value().name(), line.get().value().value());
            at = line.get().end();
        }
        return lost ? Map.of() : fields;
    }

    /// Notes that a block is missing: what later ones name by number is not known any more.
    public void lose() {
        lost = true;
        table.clear();
        size = 0;
    }

    /// How many bytes it keeps, about.
    public int kept() {
        return size;
    }

    private int resize(Bytes block, int at) {
        Optional<Read<Integer>> newLimit = number(block, at, RESIZED - 1);
        if (newLimit.isEmpty() || newLimit.get().value() > LARGEST_SIZE) {
            lose();
            return block.length();
        }
        limit = newLimit.get().value();
        shrink();
        return newLimit.get().end();
    }

    private Optional<Read<Line>> indexed(Bytes block, int at) {
        return number(block, at, INDEXED - 1).flatMap(index -> line(index.value()).map(line -> new Read<>(line, index.end())));
    }

    private Optional<Read<Line>> literal(Bytes block, int at) {
        boolean kept = (block.u8(at) & KEPT) != 0;
        Optional<Read<Integer>> index = number(block, at, kept ? KEPT - 1 : 0xf);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        Optional<Read<String>> name = index.get().value() == 0 ? text(block, index.get().end())
                : line(index.get().value()).map(line -> new Read<>(line.name(), index.get().end()));
        Optional<Read<String>> value = name.flatMap(read -> text(block, read.end()));
        return value.map(read -> {
            Line line = new Line(name.get().value(), read.value());
            if (kept) {
                keep(line);
            }
            return new Read<>(line, read.end());
        });
    }

    private void keep(Line line) {
        table.add(line);
        size += line.cost();
        shrink();
    }

    /// The oldest are forgotten.
    private void shrink() {
        int oldest = 0;
        while (size > limit) {
            size -= table.get(oldest).cost();
            oldest++;
        }
        table.subList(0, oldest).clear();
    }

    private Optional<Line> line(int index) {
        if (index == 0 || index > NAMES.size() + table.size()) {
            return Optional.empty();
        }
        return Optional.of(index <= NAMES.size() ? new Line(NAMES.get(index - 1), VALUES.getOrDefault(index, ""))
                : table.get(table.size() - (index - NAMES.size())));
    }

    /// A number that begins in the lower bits of a byte (section 5.1).
    private static Optional<Read<Integer>> number(Bytes block, int start, int mask) {
        int number = block.u8(start) & mask;
        if (number < mask) {
            return Optional.of(new Read<>(number, start + 1));
        }
        int at = start + 1;
        for (int shift = 0; at < block.length() && shift < Integer.SIZE - Byte.SIZE; shift += 7) {
            int next = block.u8(at);
            number += (next & 0x7f) << shift;
            at++;
            if (next < 0x80) {
                return number < LARGEST_NUMBER ? Optional.of(new Read<>(number, at)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// A text with its length before it (section 5.2).
    private static Optional<Read<String>> text(Bytes block, int start) {
        if (start >= block.length()) {
            return Optional.empty();
        }
        Optional<Read<Integer>> length = number(block, start, HUFFMAN - 1);
        if (length.isEmpty() || length.get().end() + length.get().value() > block.length()) {
            return Optional.empty();
        }
        Bytes bytes = block.slice(length.get().end(), length.get().value());
        int end = length.get().end() + length.get().value();
        return ((block.u8(start) & HUFFMAN) != 0 ? HpackHuffman.text(bytes)
                : Optional.of(bytes.text(StandardCharsets.ISO_8859_1))).map(text -> new Read<>(text, end));
    }
}

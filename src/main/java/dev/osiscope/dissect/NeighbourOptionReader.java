package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.network.NeighbourOptionFields;
import java.nio.charset.StandardCharsets;

/// Reads one option of neighbour discovery.
final class NeighbourOptionReader {

    private static final int MTU_LENGTH = 6;
    private static final int PREFIX_LENGTH = 30;

    private NeighbourOptionReader() {}

    /// Goes over an option that is there as a whole.
    ///
    /// @return its type
    static String read(FieldWalk walk) {
        walk.next(NeighbourOptionFields.TYPE);
        int type = walk.last();
        String text = walk.text();
        walk.next(NeighbourOptionFields.LENGTH);
        switch (type) {
            case NeighbourOptionFields.SOURCE, NeighbourOptionFields.TARGET -> card(walk);
            case NeighbourOptionFields.PREFIX -> prefix(walk);
            case NeighbourOptionFields.MTU -> mtu(walk);
            case NeighbourOptionFields.NONCE -> walk.rest(NeighbourOptionFields.NONCE_VALUE);
            case NeighbourOptionFields.NAME_SERVERS -> servers(walk);
            case NeighbourOptionFields.SEARCH_LIST -> search(walk);
            default -> { }
        }
        return text;
    }

    private static void card(FieldWalk walk) {
        if (walk.left() == NeighbourOptionFields.LINK_ADDRESS.range().byteLength()) {
            walk.next(NeighbourOptionFields.LINK_ADDRESS);
        }
    }

    private static void prefix(FieldWalk walk) {
        if (walk.left() >= PREFIX_LENGTH) {
            walk.next(NeighbourOptionFields.PREFIX_LENGTH);
            NeighbourOptionFields.ALL_OF_PREFIX_FLAGS.forEach(walk::bits);
            walk.over(1).next(NeighbourOptionFields.VALID).next(NeighbourOptionFields.PREFERRED)
                    .next(NeighbourOptionFields.RESERVED, Integer.BYTES).next(NeighbourOptionFields.PREFIX_ADDRESS);
        }
    }

    private static void mtu(FieldWalk walk) {
        if (walk.left() == MTU_LENGTH) {
            walk.next(NeighbourOptionFields.RESERVED, Short.BYTES).next(NeighbourOptionFields.MTU_VALUE);
        }
    }

    private static void servers(FieldWalk walk) {
        walk.next(NeighbourOptionFields.RESERVED, Short.BYTES).next(NeighbourOptionFields.SERVERS_LIFETIME);
        while (walk.has(NeighbourOptionFields.SERVER.range().byteLength())) {
            walk.next(NeighbourOptionFields.SERVER);
        }
    }

    /// Names as labels with their lengths before them, then zeros.
    private static void search(FieldWalk walk) {
        walk.next(NeighbourOptionFields.RESERVED, Short.BYTES).next(NeighbourOptionFields.SEARCH_LIFETIME);
        int length = nameLength(walk.ahead());
        while (length > 1 && walk.missing().isEmpty()) {
            walk.said(NeighbourOptionFields.SEARCH, length, NeighbourOptionReader::name);
            length = nameLength(walk.ahead());
        }
    }

    /// The length of the name at the start of the bytes, with the zero that ends it; 0 where there is none.
    private static int nameLength(Bytes bytes) {
        int position = 0;
        while (position < bytes.length() && bytes.u8(position) != 0) {
            position += 1 + bytes.u8(position);
        }
        return position < bytes.length() ? position + 1 : 0;
    }

    private static String name(Bytes labels) {
        StringBuilder name = new StringBuilder();
        for (int position = 0; labels.u8(position) != 0; position += 1 + labels.u8(position)) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(labels.slice(position + 1, labels.u8(position)).text(StandardCharsets.UTF_8));
        }
        return name.toString();
    }
}

package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.application.DhcpFields;
import dev.osiscope.wire.application.DhcpOptionFields;

/// Reads one option of DHCP.
final class DhcpOptionReader {

    private DhcpOptionReader() {}

    /// Goes over an option that is there as a whole.
    ///
    /// @return what it says
    static String read(FieldWalk walk) {
        walk.next(DhcpOptionFields.TYPE);
        int code = walk.last();
        if (walk.left() > 0) {
            walk.next(DhcpOptionFields.LENGTH);
            value(walk, code);
            walk.rest(DhcpOptionFields.VALUE);
        }
        return walk.text();
    }

    private static void value(FieldWalk walk, int code) {
        switch (code) {
            case DhcpOptionFields.CLIENT_ID -> identifier(walk);
            case DhcpOptionFields.FULL_NAME -> fullName(walk);
            case DhcpOptionFields.RELAY -> relay(walk);
            default -> DhcpOptionFields.of(code).ifPresent(row -> values(walk, row));
        }
    }

    /// One value, or as many as fill the option.
    private static void values(FieldWalk walk, FieldDefinition row) {
        int count = row.range().byteLength();
        if (row.variableLength()) {
            walk.rest(row);
        }
        while (count > 0 && walk.left() % count == 0 && walk.has(count)) {
            walk.next(row);
        }
    }

    /// A card's address with the kind of link before it is the usual one.
    private static void identifier(FieldWalk walk) {
        int card = DhcpFields.HARDWARE_TYPE.range().byteLength() + DhcpFields.CARD.range().byteLength();
        if (walk.left() == card && walk.ahead().u8(0) > 0) {
            walk.next(DhcpFields.HARDWARE_TYPE).next(DhcpFields.CARD);
        } else {
            walk.rest(DhcpOptionFields.IDENTIFIER);
        }
    }

    private static void fullName(FieldWalk walk) {
        DhcpOptionFields.ALL_OF_FLAGS.forEach(walk::bits);
        walk.over(1).next(DhcpOptionFields.RESULT_1).next(DhcpOptionFields.RESULT_2);
        if (walk.missing().isEmpty()) {
            walk.rest(DhcpOptionFields.NAME);
        }
    }

    private static void relay(FieldWalk walk) {
        while (walk.has(2) && walk.has(2 + walk.ahead().u8(1))) {
            walk.next(DhcpOptionFields.SUBOPTION);
            FieldDefinition row = DhcpOptionFields.ofRelay(walk.last());
            walk.next(DhcpOptionFields.SUBOPTION_LENGTH);
            walk.next(row, walk.last());
        }
    }
}

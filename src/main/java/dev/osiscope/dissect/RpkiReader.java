package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.RpkiFields;

/// Reads messages between a router and its cache of prefixes.
final class RpkiReader {

    private static final WalkDissector MESSAGE =
            new WalkDissector(RpkiFields.PROTOCOL, RpkiReader::message, RpkiFields.UNREAD);

    private RpkiReader() {}

    /// How far the message at the start of `rest` reaches. Where its length can't be, all is taken for it.
    static Extent next(Span rest, Turn turn) {
        Bytes bytes = rest.captured();
        if (bytes.length() < RpkiFields.FIXED_LENGTH) {
            return new Extent.Open(1, MESSAGE);
        }
        long length = RpkiFields.LENGTH.in(bytes);
        return new Extent.Known(length < RpkiFields.FIXED_LENGTH ? rest.length() : length, MESSAGE);
    }

    private static void message(FieldWalk walk) {
        walk.next(RpkiFields.VERSION);
        boolean first = walk.last() == 0;
        walk.next(RpkiFields.TYPE);
        int type = walk.last();
        switch (type) {
            case RpkiFields.IPV4_TYPE, RpkiFields.IPV6_TYPE -> {
                walk.next(RpkiFields.RESERVED, 2).next(RpkiFields.LENGTH)
                        .next(RpkiFields.FLAGS).next(RpkiFields.PREFIX_LENGTH).next(RpkiFields.MOST_LENGTH)
                        .next(RpkiFields.RESERVED, 1)
                        .next(type == RpkiFields.IPV4_TYPE ? RpkiFields.IPV4 : RpkiFields.IPV6).next(RpkiFields.AS);
            }
            case RpkiFields.KEY_TYPE -> {
                walk.next(RpkiFields.FLAGS).next(RpkiFields.RESERVED, 1).next(RpkiFields.LENGTH)
                        .next(RpkiFields.KEY_ID).next(RpkiFields.AS).rest(RpkiFields.KEY);
            }
            case RpkiFields.ERROR_TYPE -> error(walk.next(RpkiFields.ERROR_CODE).next(RpkiFields.LENGTH));
            default -> {
                walk.next(type == 2 || type == 8 ? RpkiFields.RESERVED : RpkiFields.SESSION, 2).next(RpkiFields.LENGTH);
                others(walk, type, first);
            }
        }
    }

    private static void others(FieldWalk walk, int type, boolean first) {
        if (type < 2 || type == RpkiFields.END_TYPE) {
            walk.next(RpkiFields.SERIAL);
        }
        if (type == RpkiFields.END_TYPE && !first) {
            walk.next(RpkiFields.REFRESH).next(RpkiFields.RETRY).next(RpkiFields.EXPIRE);
        }
    }

    private static void error(FieldWalk walk) {
        walk.next(RpkiFields.WRONG_LENGTH);
        walk.next(RpkiFields.WRONG, walk.last()).next(RpkiFields.TEXT_LENGTH);
        walk.next(RpkiFields.TEXT, walk.last());
    }
}

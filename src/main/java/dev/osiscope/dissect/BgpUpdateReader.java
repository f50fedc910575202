package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.application.BgpAttributeFields;
import dev.osiscope.wire.application.BgpFields;
import dev.osiscope.wire.network.IpAddress;

/// Reads what BGP's update tells: networks that are gone, attributes, networks.
final class BgpUpdateReader {

    private static final int IPV4_BYTES = 4;
    private static final int IPV4_BITS = 32;
    private static final int SHORT = 2;
    private static final int LONG = 4;

    private BgpUpdateReader() {}

    /// Goes over the rest of the message.
    static void read(FieldWalk walk) {
        walk.next(BgpAttributeFields.WITHDRAWN_LENGTH);
        walk.whole(BgpAttributeFields.WITHDRAWN, walk.last(),
                inner -> networks(inner, BgpAttributeFields.WITHDRAWN_PREFIX), BgpFields.UNREAD);
        walk.next(BgpAttributeFields.ATTRIBUTES_LENGTH);
        walk.whole(BgpAttributeFields.PATH_ATTRIBUTES, walk.last(), BgpUpdateReader::attributes, BgpFields.UNREAD);
        if (walk.missing().isEmpty()) {
            walk.whole(BgpAttributeFields.NETWORKS, walk.left(), inner -> networks(inner, BgpAttributeFields.PREFIX),
                    BgpFields.UNREAD);
        }
    }

    /// Networks of IPv4, each with the number of its path where they can't be read without.
    private static String networks(FieldWalk walk, FieldDefinition row) {
        boolean numbered = !plausible(walk.ahead(), 0) && plausible(walk.ahead(), LONG);
        int before = numbered ? LONG : 0;
        while (walk.has(before + 1) && bits(walk, before) <= IPV4_BITS && walk.has(before + 1 + octets(walk, before))) {
            if (numbered) {
                walk.next(BgpAttributeFields.PATH_ID);
            }
            int count = octets(walk, 0);
            walk.next(BgpAttributeFields.PREFIX_LENGTH).said(row, count, BgpUpdateReader::address);
        }
        return "";
    }

    /// Whether networks with `before` bytes before each fill the bytes; all of IPv4 at most once.
    private static boolean plausible(Bytes bytes, int before) {
        int position = 0;
        int everything = 0;
        while (position + before < bytes.length()) {
            int bits = bytes.u8(position + before);
            everything += bits == 0 ? 1 : 0;
            position += before + 1 + (bits + Byte.SIZE - 1) / Byte.SIZE;
            if (bits > IPV4_BITS || everything > 1) {
                return false;
            }
        }
        return position == bytes.length();
    }

    private static int bits(FieldWalk walk, int before) {
        return walk.ahead().u8(before);
    }

    private static int octets(FieldWalk walk, int before) {
        return (bits(walk, before) + Byte.SIZE - 1) / Byte.SIZE;
    }

    private static String address(Bytes start) {
        return new IpAddress(new BytesBuilder(IPV4_BYTES).put(0, start).build()).toString();
    }

    private static String attributes(FieldWalk walk) {
        int length = attributeLength(walk);
        while (length > 0) {
            walk.whole(BgpAttributeFields.ATTRIBUTE, length, BgpUpdateReader::attribute, BgpAttributeFields.VALUE);
            length = attributeLength(walk);
        }
        return "";
    }

    /// The length of the next attribute with all that stands before its value; 0 where it is not there as a whole.
    private static int attributeLength(FieldWalk walk) {
        if (!walk.has(1)) {
            return 0;
        }
        int size = lengthSize(walk.ahead());
        if (!walk.has(2 + size)) {
            return 0;
        }
        int length = 2 + size + (size == 1 ? walk.ahead().u8(2) : walk.ahead().u16(2));
        return walk.has(length) ? length : 0;
    }

    private static int lengthSize(Bytes attribute) {
        return BgpAttributeFields.EXTENDED.in(attribute) == 0 ? 1 : 2;
    }

    private static String attribute(FieldWalk walk) {
        int size = lengthSize(walk.ahead());
        BgpAttributeFields.ALL_OF_FLAGS.forEach(walk::bits);
        walk.over(1).next(BgpAttributeFields.TYPE);
        int type = walk.last();
        String text = walk.text();
        walk.next(BgpAttributeFields.LENGTH, size);
        value(walk, type);
        return text;
    }

    private static void value(FieldWalk walk, int type) {
        switch (type) {
            case BgpAttributeFields.ORIGIN -> walk.next(BgpAttributeFields.ORIGIN_VALUE);
            case BgpAttributeFields.AS_PATH -> path(walk);
            case BgpAttributeFields.NEXT_HOP -> walk.next(BgpAttributeFields.NEXT_HOP_VALUE);
            case BgpAttributeFields.DISCRIMINATOR -> walk.next(BgpAttributeFields.DISCRIMINATOR_VALUE);
            case BgpAttributeFields.LOCAL_PREFERENCE -> walk.next(BgpAttributeFields.PREFERENCE_VALUE);
            case BgpAttributeFields.AGGREGATOR -> walk.next(BgpAttributeFields.AGGREGATOR_AS,
                    walk.left() > SHORT + IPV4_BYTES ? LONG : SHORT).next(BgpAttributeFields.AGGREGATOR_ADDRESS);
            case BgpAttributeFields.COMMUNITIES -> {
                while (walk.has(LONG)) {
                    walk.next(BgpAttributeFields.COMMUNITY_AS).next(BgpAttributeFields.COMMUNITY_VALUE);
                }
            }
            case BgpAttributeFields.ORIGINATOR -> walk.next(BgpAttributeFields.ORIGINATOR_ID);
            case BgpAttributeFields.REACHABLE -> {
                walk.next(BgpAttributeFields.FAMILY).next(BgpAttributeFields.SUBFAMILY)
                        .next(BgpAttributeFields.NEXT_LENGTH);
                walk.next(BgpAttributeFields.NEXT, walk.last());
            }
            case BgpAttributeFields.UNREACHABLE -> walk.next(BgpAttributeFields.GONE_FAMILY)
                    .next(BgpAttributeFields.GONE_SUBFAMILY);
            default -> { }
        }
    }

    /// A path, with numbers of four bytes where they fill it, else of two.
    private static void path(FieldWalk walk) {
        int size = fills(walk.ahead(), LONG) ? LONG : SHORT;
        while (walk.has(2) && walk.has(2 + walk.ahead().u8(1) * size)) {
            walk.whole(BgpAttributeFields.SEGMENT, 2 + walk.ahead().u8(1) * size, inner -> segment(inner, size),
                    BgpFields.UNREAD);
        }
    }

    private static boolean fills(Bytes path, int size) {
        int position = 0;
        while (position + 2 <= path.length()) {
            position += 2 + path.u8(position + 1) * size;
        }
        return position == path.length();
    }

    private static String segment(FieldWalk walk, int size) {
        walk.next(BgpAttributeFields.SEGMENT_TYPE).next(BgpAttributeFields.SEGMENT_LENGTH);
        while (walk.has(size)) {
            walk.next(size == LONG ? BgpAttributeFields.AS_4 : BgpAttributeFields.AS_2);
        }
        return "";
    }
}

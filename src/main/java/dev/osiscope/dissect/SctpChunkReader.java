package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.transport.SctpChunkFields;
import java.util.function.BiFunction;

/// Reads the fields of one chunk of SCTP.
final class SctpChunkReader {

    private static final int SACK = 3;
    private static final int HEARTBEAT = 4;
    private static final int HEARTBEAT_ACK = 5;
    private static final int ABORT = 6;
    private static final int ERROR = 9;
    private static final int COOKIE_ECHO = 10;
    private static final int FORWARD_TSN = 192;
    private static final int INIT_ACK = 2;
    private static final int WORD = 4;

    private SctpChunkReader() {}

    /// Goes over a chunk with what fills it up.
    ///
    /// @return the text that sums it up
    static String read(FieldWalk walk) {
        int type = walk.ahead().u8(0);
        int length = length(walk);
        walk.next(SctpChunkFields.TYPE);
        String text = walk.text();
        if (type == SctpChunkFields.DATA || type == SctpChunkFields.INTERLEAVED_DATA) {
            SctpChunkFields.ALL_OF_FLAGS.forEach(walk::bits);
        }
        walk.next(SctpChunkFields.FLAGS).next(SctpChunkFields.LENGTH);
        walk.inner(length - walk.position(), inner -> {
            SctpChunkFields.of(type).forEach(inner::next);
            body(inner, type);
        }).rest(SctpChunkFields.PADDING);
        return text;
    }

    private static int length(FieldWalk walk) {
        return Math.clamp(SctpChunkFields.LENGTH.in(walk.ahead()), SctpChunkFields.PREFIX_LENGTH, walk.left());
    }

    private static void body(FieldWalk walk, int type) {
        switch (type) {
            case SctpChunkFields.DATA, SctpChunkFields.INTERLEAVED_DATA -> walk.rest(SctpChunkFields.PAYLOAD);
            case SctpChunkFields.INIT, INIT_ACK, HEARTBEAT, HEARTBEAT_ACK -> parameters(walk);
            case SACK -> acknowledged(walk);
            case ABORT, ERROR -> causes(walk);
            case COOKIE_ECHO -> walk.rest(SctpChunkFields.COOKIE);
            case FORWARD_TSN -> {
                while (walk.has(WORD)) {
                    walk.next(SctpChunkFields.SKIPPED_STREAM).next(SctpChunkFields.SKIPPED_MESSAGE);
                }
            }
            default -> { }
        }
        walk.rest(SctpChunkFields.VALUE);
    }

    private static void acknowledged(FieldWalk walk) {
        if (walk.missing().isPresent()) {
            return;
        }
        int duplicates = walk.last();
        for (int left = walk.beforeLast(); left > 0 && walk.has(WORD); left--) {
            walk.next(SctpChunkFields.GAP_START).next(SctpChunkFields.GAP_END);
        }
        for (int left = duplicates; left > 0 && walk.has(WORD); left--) {
            walk.next(SctpChunkFields.DUPLICATE);
        }
    }

    private static void parameters(FieldWalk walk) {
        while (lengthOfPart(walk.ahead()) > 0) {
            walk.whole(SctpChunkFields.PARAMETER, lengthOfPart(walk.ahead()), inner -> part(inner,
                    SctpChunkFields.PARAMETER_TYPE, SctpChunkFields.PARAMETER_LENGTH, SctpChunkFields::ofParameter),
                    SctpChunkFields.PARAMETER_PADDING);
        }
    }

    private static void causes(FieldWalk walk) {
        while (lengthOfPart(walk.ahead()) > 0) {
            walk.whole(SctpChunkFields.CAUSE, lengthOfPart(walk.ahead()), inner -> part(inner,
                    SctpChunkFields.CAUSE_CODE, SctpChunkFields.CAUSE_LENGTH,
                    (_, _) -> SctpChunkFields.CAUSE_INFORMATION),
                    SctpChunkFields.CAUSE_PADDING);
        }
    }

    /// A parameter or a cause, which are written alike.
    private static String part(FieldWalk walk, FieldDefinition type, FieldDefinition length,
            BiFunction<Integer, Integer, FieldDefinition> value) {
        int count = walk.ahead().u16(2) - SctpChunkFields.PREFIX_LENGTH;
        walk.next(type);
        int code = walk.last();
        String text = walk.text();
        walk.next(length).next(value.apply(code, count), count);
        return text;
    }

    /// The length of the next parameter or cause, with what fills it up; 0 where there is none that fits.
    private static int lengthOfPart(Bytes ahead) {
        int length = ahead.length() < SctpChunkFields.PREFIX_LENGTH ? 0 : ahead.u16(2);
        return length < SctpChunkFields.PREFIX_LENGTH || length > ahead.length() ? 0
                : Math.min(length + WORD - 1 & -WORD, ahead.length());
    }
}

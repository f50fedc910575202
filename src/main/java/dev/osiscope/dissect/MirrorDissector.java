package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;

/// Frames that a switch has mirrored into GRE (ERSPAN, draft-foschiano-erspan): the header is shown as bytes.
///
/// @param ethernet who takes the frames apart
record MirrorDissector(LayerDissector ethernet) {

    /// The type in GRE of the first two kinds; the first has no sequence number in GRE and no header of its own.
    static final int TYPES_1_AND_2 = 0x88be;
    /// That of the third kind.
    static final int TYPE_3 = 0x22eb;
    /// The protocol.
    static final Protocol PROTOCOL = new Protocol("erspan", "Mirrored frames", Protocol.Level.LINK);

    private static final int SECOND_LENGTH = 8;
    private static final int THIRD_LENGTH = 12;
    private static final int THIRD_FLAGS = 11;
    private static final int KIND_OF_CONTENT = 0x7c;
    private static final int SUBHEADER_LENGTH = 8;

    /// The first kind.
    Outcome first(Span span, Context context) {
        return after(span, 0);
    }

    /// The second or third kind: the header says itself which it is.
    Outcome numbered(Span span, Context context) {
        Bytes bytes = span.captured();
        return switch (bytes.isEmpty() ? 0 : bytes.u8(0) >> Byte.SIZE / 2) {
            case 1 -> after(span, SECOND_LENGTH);
            case 2 -> third(span);
            default -> NamedDissector.of(PROTOCOL).dissect(span, context);
        };
    }

    /// The third kind: its last bit says whether more of the header follows, and five bits what it carries.
    private Outcome third(Span span) {
        Bytes bytes = span.captured();
        if (bytes.length() < THIRD_LENGTH) {
            return after(span, THIRD_LENGTH);
        }
        boolean more = (bytes.u8(THIRD_FLAGS) & 1) != 0;
        boolean frame = (bytes.u8(THIRD_FLAGS - 1) & KIND_OF_CONTENT) == 0;
        return NamedHeader.before(PROTOCOL, span, more ? THIRD_LENGTH + SUBHEADER_LENGTH : THIRD_LENGTH,
                frame ? ethernet : DataDissector::dissect);
    }

    private Outcome after(Span span, int length) {
        return NamedHeader.before(PROTOCOL, span, length, ethernet);
    }
}

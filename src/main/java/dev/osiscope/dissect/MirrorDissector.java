package dev.osiscope.dissect;

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
    private static final int SUBHEADER_LENGTH = 8;

    /// The first kind.
    Outcome first(Span span, Context context) {
        return after(span, 0);
    }

    /// The second kind.
    Outcome second(Span span, Context context) {
        return after(span, SECOND_LENGTH);
    }

    /// The third kind: its last bit says whether more of the header follows.
    Outcome third(Span span, Context context) {
        boolean more = span.captured().length() >= THIRD_LENGTH && (span.captured().u8(THIRD_FLAGS) & 1) != 0;
        return after(span, more ? THIRD_LENGTH + SUBHEADER_LENGTH : THIRD_LENGTH);
    }

    private Outcome after(Span span, int length) {
        return NamedHeader.before(PROTOCOL, span, length, ethernet);
    }
}

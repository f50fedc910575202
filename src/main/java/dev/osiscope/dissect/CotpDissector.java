package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.application.CotpFields;
import dev.osiscope.wire.application.MessageBytes;
import java.util.List;
import java.util.Optional;

/// A unit of ISO's transport protocol.
///
/// @param desktop whether the connection is a remote desktop's
record CotpDissector(boolean desktop) implements LayerDissector {

    private static final int TELLING = 2;
    private static final int HALF = 4;
    private static final int LAST = 0x80;
    private static final int OPENING = 7;
    private static final String LIMIT = "the length ends the header there";

    /// All of `span` as one unit; data, where it is none.
    @Override
    public Outcome dissect(Span span, Context context) {
        Bytes bytes = span.captured();
        int length = bytes.isEmpty() ? 0 : 1 + CotpFields.LENGTH.intIn(bytes);
        if (bytes.length() < TELLING || length < TELLING || !CotpFields.known(bytes.u8(1) >> HALF)) {
            return DataDissector.dissect(span, context);
        }
        int type = bytes.u8(1) >> HALF;
        int end = Math.min(length, bytes.length());
        if (end > OPENING && opens(type) && IsoContents.opensDesktop(type, bytes.atMost(end).from(OPENING))) {
            return unit(span, OPENING, span.atMost(length, LIMIT).after(OPENING), IsoContents.desktop());
        }
        return unit(span, end, span.after(end), IsoContents.data(bytes.from(end), desktop));
    }

    /// A unit whose header is `length` bytes long. A unit that opens a connection is its header, but where that ends early.
    private static Outcome unit(Span span, int length, Span payload, LayerDissector inner) {
        FieldWalk walk = new FieldWalk(span.atMost(length, LIMIT));
        int type = span.captured().u8(1) >> HALF;
        boolean carries = header(walk, type) || length <= CotpFields.LENGTH.intIn(span.captured());
        Optional<Stop> stop = walk.missing().map(needed -> span.shortage(CotpFields.PROTOCOL, needed));
        walk.rest(CotpFields.UNREAD);
        LayerBuilder layer = new LayerBuilder(CotpFields.PROTOCOL, span);
        walk.fields().forEach(layer::add);
        return layer.done(new MessageBytes(CotpFields.PROTOCOL, span.captured().atMost(length)),
                carries && payload.length() > 0 ? List.of(new Inner(inner, payload)) : List.of(), payload, stop);
    }

    private static boolean opens(int type) {
        return type == CotpFields.CONNECTION_REQUEST || type == CotpFields.CONNECTION_CONFIRM;
    }

    /// Walks over the header.
    ///
    /// @return whether a message ends with the unit
    private static boolean header(FieldWalk walk, int type) {
        walk.next(CotpFields.LENGTH).bits(CotpFields.TYPE).bits(CotpFields.CREDIT).over(1);
        if (type == CotpFields.DATA) {
            boolean last = walk.left() > 0 && walk.ahead().u8(0) >= LAST;
            walk.bits(CotpFields.LAST).bits(CotpFields.NUMBER).over(1);
            return last;
        }
        walk.next(CotpFields.DESTINATION);
        if (opens(type) || type == CotpFields.DISCONNECT_REQUEST) {
            walk.next(CotpFields.SOURCE).next(CotpFields.CLASS);
            while (walk.left() >= TELLING && walk.has(TELLING + walk.ahead().u8(1))) {
                walk.whole(CotpFields.PARAMETER, TELLING + walk.ahead().u8(1), CotpDissector::parameter,
                        CotpFields.VALUE);
            }
        }
        return false;
    }

    private static String parameter(FieldWalk walk) {
        walk.next(CotpFields.CODE);
        String text = walk.text();
        walk.next(CotpFields.CODE_LENGTH);
        return text;
    }
}

package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.application.CotpFields;
import dev.osiscope.wire.application.MessageBytes;
import java.util.List;
import java.util.Optional;

/// A unit of ISO's transport protocol; what data units carry is data.
final class CotpDissector {

    private static final int TELLING = 2;
    private static final int HALF = 4;
    private static final int LAST = 0x80;

    private CotpDissector() {}

    /// All of `span` as one unit; data, where it is none.
    static Outcome dissect(Span span, Context context) {
        Bytes bytes = span.captured();
        int length = bytes.isEmpty() ? 0 : 1 + CotpFields.LENGTH.intIn(bytes);
        if (bytes.length() < TELLING || length < TELLING || !CotpFields.known(bytes.u8(1) >> HALF)) {
            return DataDissector.dissect(span, context);
        }
        FieldWalk walk = new FieldWalk(span.atMost(length, "the length ends the header there"));
        boolean carries = header(walk, bytes.u8(1) >> HALF);
        Optional<Stop> stop = walk.missing().map(needed -> span.shortage(CotpFields.PROTOCOL, needed));
        walk.rest(CotpFields.UNREAD);
        LayerBuilder layer = new LayerBuilder(CotpFields.PROTOCOL, span);
        walk.fields().forEach(layer::add);
        int end = Math.min(length, bytes.length());
        Span payload = span.after(end);
        return layer.done(new MessageBytes(CotpFields.PROTOCOL, bytes.atMost(end)),
                carries && payload.length() > 0 ? List.of(new Inner(DataDissector::dissect, payload)) : List.of(),
                payload, stop);
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
        if (type == CotpFields.CONNECTION_REQUEST || type == CotpFields.CONNECTION_CONFIRM
                || type == CotpFields.DISCONNECT_REQUEST) {
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

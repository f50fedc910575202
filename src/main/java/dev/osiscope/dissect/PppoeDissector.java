package dev.osiscope.dissect;

import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.link.PppoeFields;
import dev.osiscope.wire.link.PppoeHeader;
import java.util.Optional;

/// PPP over Ethernet: the packets of a session carry PPP.
///
/// @param ppp who takes PPP apart
record PppoeDissector(LayerDissector ppp) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        return dissect(PppoeFields.SESSION, span, this::carried);
    }

    /// The packets with which the ends find each other.
    static Outcome discovery(Span span, Context context) {
        return dissect(PppoeFields.DISCOVERY, span, PppoeDissector::tags);
    }

    private Outcome carried(LayerBuilder layer, PppoeHeader header, Span payload) {
        return layer.done(header, ppp, payload, Optional.empty());
    }

    private static Outcome tags(LayerBuilder layer, PppoeHeader header, Span payload) {
        FieldWalk walk = new FieldWalk(payload);
        while (walk.left() > 0) {
            int length = PppoeFields.TAG_PREFIX
                    + (walk.has(PppoeFields.TAG_PREFIX) ? PppoeFields.TAG_LENGTH.intIn(walk.ahead().from(Short.BYTES)) : 0);
            if (!walk.has(length)) {
                walk.over(length).rest(PppoeFields.TAG_VALUE);
            }
            walk.whole(PppoeFields.TAG, length, PppoeDissector::tag, PppoeFields.TAG_VALUE);
        }
        walk.fields().forEach(layer::add);
        return layer.done(header, payload, walk.missing().map(needed -> payload.shortage(PppoeFields.DISCOVERY, needed)));
    }

    private static String tag(FieldWalk walk) {
        int type = walk.ahead().u16(0);
        walk.next(PppoeFields.TAG_TYPE);
        String text = walk.text();
        walk.next(PppoeFields.TAG_LENGTH);
        if (PppoeFields.isText(type)) {
            walk.rest(PppoeFields.TAG_TEXT);
        }
        return text;
    }

    /// Goes on behind the header.
    private interface Inner {

        Outcome of(LayerBuilder layer, PppoeHeader header, Span payload);
    }

    private static Outcome dissect(Protocol protocol, Span span, Inner inner) {
        LayerBuilder layer = new LayerBuilder(protocol, span).fixed(PppoeFields.ALL);
        if (layer.bytes().length() < PppoeFields.FIXED_LENGTH) {
            return layer.tooShort(PppoeFields.FIXED_LENGTH);
        }
        PppoeHeader header = PppoeHeader.read(protocol, layer.bytes());
        return inner.of(layer, header, span.atMost(PppoeFields.FIXED_LENGTH + header.payloadLength(),
                "the payload length of the PPPoE header ends the packet there").after(PppoeFields.FIXED_LENGTH));
    }
}

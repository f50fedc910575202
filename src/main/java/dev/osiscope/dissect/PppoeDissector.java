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
        return dissect(PppoeFields.SESSION, span, ppp);
    }

    /// The packets with which the ends find each other; their tags are data.
    static Outcome discovery(Span span, Context context) {
        return dissect(PppoeFields.DISCOVERY, span, DataDissector::dissect);
    }

    private static Outcome dissect(Protocol protocol, Span span, LayerDissector inner) {
        LayerBuilder layer = new LayerBuilder(protocol, span).fixed(PppoeFields.ALL);
        if (layer.bytes().length() < PppoeFields.FIXED_LENGTH) {
            return layer.tooShort(PppoeFields.FIXED_LENGTH);
        }
        PppoeHeader header = PppoeHeader.read(protocol, layer.bytes());
        Span payload = span.atMost(PppoeFields.FIXED_LENGTH + header.payloadLength(),
                "the payload length of the PPPoE header ends the packet there").after(PppoeFields.FIXED_LENGTH);
        return layer.done(header, inner, payload, Optional.empty());
    }
}

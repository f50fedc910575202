package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.MessageBytes;
import dev.osiscope.wire.application.TpktFields;
import java.util.Optional;

/// Packets of ISO's transport protocol on a TCP connection (RFC 1006).
///
/// @param units who takes apart what they carry
record TpktDissector(CotpDissector units) implements LayerDissector {

    /// Packets of anybody.
    static final TpktDissector ANY = new TpktDissector(new CotpDissector(false));

    private static final WalkDissector CONTINUATION =
            new WalkDissector(TpktFields.PROTOCOL, _ -> { }, TpktFields.CONTINUATION);

    /// How far the packet at the start of `rest` reaches. What is no packet takes all that is there.
    Extent next(Span rest, Turn turn) {
        Bytes bytes = rest.captured();
        if (bytes.u8(0) != TpktFields.USUAL_VERSION) {
            return new Extent.Known(rest.length(), CONTINUATION);
        }
        if (bytes.length() < TpktFields.FIXED_LENGTH) {
            return new Extent.Open(1, CONTINUATION);
        }
        int length = TpktFields.LENGTH.intIn(bytes);
        return length < TpktFields.FIXED_LENGTH ? new Extent.Known(rest.length(), CONTINUATION)
                : new Extent.Known(length, this);
    }

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(TpktFields.PROTOCOL, span).fixed(TpktFields.ALL);
        MessageBytes header = new MessageBytes(TpktFields.PROTOCOL, layer.bytes().atMost(TpktFields.FIXED_LENGTH));
        Span packet = span.after(TpktFields.FIXED_LENGTH);
        return packet.length() == 0 ? layer.done(header, packet, Optional.empty())
                : layer.done(header, units, packet, Optional.empty());
    }
}

package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.TpktFields;
import java.util.List;

/// What the ends of a remote desktop say: packets of ISO over TCP (RFC 1006). Once there was one, all is taken for them; a
/// connection that begins otherwise is somebody else's. Wireshark does not show the TPKT header of the first one.
final class DesktopDialogue implements Dialogue {

    private static final CotpDissector UNITS = new CotpDissector(true);
    private static final TpktDissector PACKETS = new TpktDissector(UNITS);

    private boolean begun;

    @Override
    public Extent next(Span rest, Turn turn) {
        Bytes bytes = rest.captured();
        if (!begun && bytes.u8(0) != TpktFields.USUAL_VERSION) {
            return new Extent.Foreign();
        }
        if (begun && IsoContents.shortDesktop(bytes, rest.length())) {
            return new Extent.Known(rest.length(), (span, _) -> Carrying.layer(TpktFields.PROTOCOL, span,
                    List.of(new Outcome.Inner(IsoContents.desktop(), span))));
        }
        Extent extent = PACKETS.next(rest, turn);
        boolean first = !begun && turn.frameNumber() > 0;
        if (!(extent instanceof Extent.Known known) || known.length() > rest.length()) {
            return extent;
        }
        begun = true;
        return first && known.length() > TpktFields.FIXED_LENGTH ? new Extent.Known(known.length(), (span, context) ->
                UNITS.dissect(span.after(TpktFields.FIXED_LENGTH), context)) : known;
    }
}

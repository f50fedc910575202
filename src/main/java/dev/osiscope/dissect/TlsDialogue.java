package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.TlsFields;
import dev.osiscope.wire.application.TlsRecords;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.List;
import java.util.Optional;

/// What two ends say in TLS. All whole records that are there are one message: they become one layer.
final class TlsDialogue implements Dialogue {

    /// What begins with more characters than this is text, and TLS is not.
    private static final int TEXT = 4;

    private final TlsSession session = new TlsSession();

    @Override
    public Extent next(Span rest, Turn turn) {
        if (isText(rest.captured())) {
            return new Extent.Foreign();
        }
        LayerDissector dissector = (span, context) -> dissect(span, context, turn);
        int whole = whole(rest);
        TlsFraming first = framing(rest);
        if (whole > 0) {
            return new Extent.Known(whole, dissector);
        }
        boolean cut = rest.captured().length() < rest.length();
        return first.kind() == TlsFraming.Kind.TOO_SHORT && !cut ? new Extent.Open(1, dissector)
                : new Extent.Known(Math.max(first.length(), 1), dissector);
    }

    @Override
    public Optional<LayerDissector> beginning() {
        return Optional.of((span, _) -> {
            Field part = FieldReader.open(span, TlsFields.PART, 0, span.captured().length());
            return new Outcome(new Layer(TlsFields.PROTOCOL, span.source(), span.capturedRange(),
                    BitRange.ofBytes(span.end(), 0), Optional.of(new TlsRecords(List.of())), List.of(part)),
                    Optional.empty());
        });
    }

    @Override
    public int kept() {
        return session.kept();
    }

    /// How many bytes the whole records at the start of `rest` take; all, where something is no record.
    private int whole(Span rest) {
        int position = 0;
        TlsFraming next = framing(rest);
        while (next.kind() != TlsFraming.Kind.TOO_SHORT && next.length() <= rest.length() - position
                && position < rest.length()) {
            position += next.length();
            next = framing(rest.after(position));
        }
        return position;
    }

    private TlsFraming framing(Span rest) {
        return TlsFraming.of(rest, session.negotiated().version());
    }

    private Outcome dissect(Span span, Context context, Turn turn) {
        boolean serverPort = context.innermost(TcpHeader.class)
                .filter(header -> TlsProtocol.PORTS.contains(header.sourcePort())).isPresent();
        return TlsRecordReader.dissect(
                span, TlsSpeaker.of(session, turn.fromClient(), serverPort, turn.frameNumber()));
    }

    private static boolean isText(Bytes bytes) {
        if (bytes.length() <= TEXT) {
            return false;
        }
        boolean text = true;
        for (int index = 0; index < TEXT; index++) {
            text = text && bytes.u8(index) >= ' ' && bytes.u8(index) <= '~';
        }
        return text;
    }
}

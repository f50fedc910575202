package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.LookupFields;
import java.util.Map;

/// A protocol in which a client asks with one line and the server answers with text until it closes.
///
/// @param fields its field table
record LookupProtocol(LookupFields fields) implements StreamProtocol {

    /// Such protocols, by their ports.
    static final Map<Integer, LookupProtocol> BY_PORT = Map.of(
            43, new LookupProtocol(LookupFields.WHOIS), 79, new LookupProtocol(LookupFields.FINGER));

    private static final Bytes LINE_END = Bytes.wrap(new byte[] {'\r', '\n'});

    @Override
    public Dialogue begin() {
        return this::next;
    }

    private Extent next(Span rest, Turn turn) {
        LayerDissector dissector = new TextDissector(fields.protocol(), text -> fields.read(text, turn.fromClient()));
        boolean whole = !turn.waits() || (turn.fromClient() ? endsLine(rest.captured()) : turn.last());
        if (whole) {
            return new Extent.Known(rest.length(), dissector);
        }
        return turn.fromClient() ? new Extent.Open(1, dissector) : new Extent.UntilClose(dissector);
    }

    private static boolean endsLine(Bytes bytes) {
        return bytes.length() >= LINE_END.length()
                && bytes.from(bytes.length() - LINE_END.length()).equals(LINE_END);
    }
}

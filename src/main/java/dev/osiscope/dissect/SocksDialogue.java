package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.SocksFields;
import java.util.List;
import java.util.Optional;

/// What a client says to a SOCKS server and, once that has connected, what both ends say through it. Each segment is
/// taken for one message, as in Wireshark: the messages before the connection are short.
final class SocksDialogue implements Dialogue {

    private final StreamProtocols protocols;
    private Optional<SocksNegotiation> negotiation = Optional.empty();
    private Optional<SocksTunnel> tunnel = Optional.empty();
    private boolean clientBegan;

    /// @param protocols those that may be spoken through the server
    SocksDialogue(StreamProtocols protocols) {
        this.protocols = protocols;
    }

    @Override
    public Extent next(Span rest, Turn turn) {
        return new Extent.Known(rest.length(), tunnel.isPresent() ? through(turn) : before(rest.captured(), turn));
    }

    @Override
    public int kept() {
        return tunnel.map(SocksTunnel::kept).orElse(0);
    }

    private LayerDissector through(Turn turn) {
        SocksTunnel said = tunnel.orElseThrow();
        return (span, context) -> isWithin(context) ? DataDissector.dissect(span, context)
                : said.dissect(span, context, turn);
    }

    private LayerDissector before(Bytes bytes, Turn turn) {
        if (negotiation.isEmpty()) {
            negotiation = Optional.of(new SocksNegotiation(bytes.u8(0)));
            clientBegan = turn.fromClient();
        }
        SocksNegotiation ends = negotiation.get();
        List<SocksPart> parts = ends.said(bytes, turn.fromClient() == clientBegan);
        if (ends.connected()) {
            tunnel = Optional.of(new SocksTunnel(protocols, ends));
        }
        return (span, context) -> isWithin(context) ? DataDissector.dissect(span, context)
                : SocksReader.dissect(span, parts);
    }

    /// Whether it goes through another server already: what is nested any deeper is not looked into.
    private static boolean isWithin(Context context) {
        return context.layers().stream().anyMatch(layer -> layer.protocol().equals(SocksFields.PROTOCOL));
    }
}

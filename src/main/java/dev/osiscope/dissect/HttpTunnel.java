package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.application.HttpFields;
import dev.osiscope.wire.application.HttpHead;
import java.util.List;
import java.util.Optional;

/// What is said through a proxy after it has connected (RFC 9110 section 9.3.6): the protocol of the port that it was
/// asked to connect to, or one that is recognised.
final class HttpTunnel implements Dialogue {

    private static final int PORTS = 1 << 16;

    private final StreamProtocols protocols;
    private final String host;
    private final Optional<Integer> port;
    private Optional<Dialogue> spoken = Optional.empty();

    /// @param target the target of the request to connect: `example.org:443`
    HttpTunnel(StreamProtocols protocols, String target) {
        this.protocols = protocols;
        int colon = target.lastIndexOf(':');
        host = colon < 0 ? target : target.substring(0, colon);
        port = colon < 0 ? Optional.empty() : port(target.substring(colon + 1));
        spoken = port.flatMap(protocols::owner).filter(protocol -> !(protocol instanceof HttpProtocol))
                .map(StreamProtocol::beginRelayed);
    }

    private static Optional<Integer> port(String digits) {
        try {
            return Optional.of(Integer.parseInt(digits)).filter(number -> number >= 0 && number < PORTS);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public Extent next(Span rest, Turn turn) {
        if (port.isEmpty()) {
            return new Extent.Unread(false);
        }
        if (spoken.isEmpty() && port.flatMap(protocols::owner).isEmpty()) {
            spoken = protocols.recognise(rest).map(StreamProtocol::beginRelayed);
        }
        Extent extent = spoken.map(dialogue -> dialogue.next(rest, turn)).orElseGet(Extent.Foreign::new);
        return switch (extent) {
            case Extent.Known known -> new Extent.Known(known.length(), through(known.dissector()), known.skips());
            case Extent.Open open -> new Extent.Open(open.needed(), through(open.dissector()));
            case Extent.UntilClose message -> new Extent.UntilClose(through(message.dissector()));
            case Extent.Unread unread -> unread;
            case Extent.Foreign _ -> new Extent.Known(rest.length(), through(DataDissector::dissect));
        };
    }

    @Override
    public Optional<LayerDissector> beginning() {
        return Optional.of(spoken.flatMap(Dialogue::beginning).map(this::through).orElseGet(() ->
                (span, _) -> new Outcome(layer(span), List.of(), Optional.empty())));
    }

    @Override
    public int kept() {
        return host.length() + spoken.map(Dialogue::kept).orElse(0);
    }

    /// A layer that says where the proxy has connected to, before what is said.
    private LayerDissector through(LayerDissector dissector) {
        return (span, _) -> new Outcome(layer(span), List.of(new Inner(dissector, span)), Optional.empty());
    }

    private Layer layer(Span span) {
        return new Layer(HttpFields.PROTOCOL, span.source(), span.capturedRange(), span.range(),
                Optional.of(new HttpHead(Bytes.EMPTY, List.of())), List.of(
                        said(span, HttpFields.PROXY_HOST, new FieldValue.Text(host)),
                        said(span, HttpFields.PROXY_PORT, new FieldValue.Unsigned(port.orElse(0)))));
    }

    private static Field said(Span span, FieldDefinition row, FieldValue value) {
        BitRange nowhere = BitRange.ofBytes(span.start(), 0);
        return new Field(row, nowhere, value, List.of());
    }
}

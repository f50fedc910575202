package dev.osiscope.dissect;

import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.HttpHead;
import dev.osiscope.wire.application.MessageBytes;
import dev.osiscope.wire.transport.PortNames;
import java.util.List;
import java.util.Optional;

/// Service discovery of UPnP: a datagram is the head of a message of HTTP (UPnP Device Architecture 2.0 section 1).
final class SsdpDissector {

    /// Its port.
    static final int PORT = 1900;
    private static final Protocol PROTOCOL = PortNames.UDP.protocol(PORT).orElseThrow();

    private SsdpDissector() {}

    /// All of `span` as one message.
    static Outcome dissect(Span span, Context context) {
        HttpHead head = HttpHead.read(span.captured());
        LayerBuilder layer = new LayerBuilder(PROTOCOL, span);
        HttpHeadFields.of(span, head).forEach(layer::add);
        Optional<Stop> stop = span.captured().length() == span.length() ? Optional.empty()
                : Optional.of(span.shortage(PROTOCOL, span.length()));
        return layer.done(new MessageBytes(PROTOCOL, span.captured()), List.of(),
                span.after(span.captured().length()), stop);
    }
}

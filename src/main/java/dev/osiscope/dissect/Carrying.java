package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.MessageBytes;
import java.util.List;
import java.util.Optional;

/// Layers of protocols of text that say nothing of their own in a frame, but whose are the bytes that it carries.
final class Carrying {

    private Carrying() {}

    /// A layer over `span` that carries `inners`.
    static Outcome layer(Protocol protocol, Span span, List<Inner> inners) {
        return new Outcome(new Layer(protocol, span.source(), span.capturedRange(), span.range(),
                Optional.of(new MessageBytes(protocol, Bytes.EMPTY)), List.of()), inners, Optional.empty());
    }
}

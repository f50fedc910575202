package dev.osiscope.dissect;

import dev.osiscope.wire.link.LoopFields;
import dev.osiscope.wire.link.LoopHeader;
import java.util.Optional;

/// Ethernet's loop test: stations that the frame is sent to, then data.
final class LoopDissector {

    private LoopDissector() {}

    /// All of `span` as one test.
    static Outcome dissect(Span span, Context context) {
        FieldWalk walk = new FieldWalk(span).next(LoopFields.SKIP_COUNT).next(LoopFields.FUNCTION);
        while (walk.last() == LoopFields.FORWARD) {
            walk.next(LoopFields.ADDRESS).next(LoopFields.FUNCTION);
        }
        if (walk.last() == LoopFields.REPLY) {
            walk.next(LoopFields.RECEIPT);
        }
        LayerBuilder layer = new LayerBuilder(LoopFields.PROTOCOL, span);
        walk.fields().forEach(layer::add);
        return walk.missing().map(layer::tooShort).orElseGet(() -> layer.done(
                LoopHeader.read(span.captured()), DataDissector::dissect, walk.after(), Optional.empty()));
    }
}

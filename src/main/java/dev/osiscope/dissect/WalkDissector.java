package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.MessageBytes;
import java.util.Optional;
import java.util.function.Consumer;

/// A message that is one layer, field by field.
///
/// @param protocol whose message it is
/// @param reader   walks over its fields
/// @param unread   the row of what that leaves
record WalkDissector(Protocol protocol, Consumer<FieldWalk> reader, FieldDefinition unread) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        FieldWalk walk = new FieldWalk(span);
        reader.accept(walk);
        int needed = Math.max(walk.missing().orElse(0), span.length());
        walk.rest(unread);
        boolean whole = needed <= span.captured().length();
        return new Outcome(new Layer(protocol, span.source(), span.capturedRange(), BitRange.ofBytes(span.end(), 0),
                Optional.of(new MessageBytes(protocol, span.captured())), walk.fields()),
                whole ? Optional.empty() : Optional.of(span.shortage(protocol, needed)));
    }

    /// The layer in a segment in which a message begins that later ones go on with.
    LayerDissector beginning() {
        return (span, context) -> {
            Outcome outcome = new WalkDissector(protocol, _ -> { }, unread).dissect(span, context);
            return new Outcome(outcome.layer(), Optional.empty());
        };
    }
}

package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.application.HubFields;
import dev.osiscope.wire.application.HubMessage;
import dev.osiscope.wire.application.HubMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The hub's messages in a segment.
final class HubDissector {

    private HubDissector() {}

    /// All of `span` as messages.
    static Outcome dissect(Span span, Context context) {
        HubMessages messages = HubMessages.read(span.captured());
        boolean whole = span.captured().length() == span.length();
        Layer layer = new Layer(HubFields.PROTOCOL, span.source(), span.capturedRange(), BitRange.ofBytes(span.end(), 0),
                Optional.of(messages), fields(span, messages));
        return new Outcome(layer,
                whole ? Optional.empty() : Optional.of(span.shortage(HubFields.PROTOCOL, span.length())));
    }

    private static List<Field> fields(Span span, HubMessages messages) {
        List<Field> fields = new ArrayList<>();
        int position = 0;
        for (HubMessage message : messages.messages()) {
            int content = message.content().length();
            fields.add(FieldReader.open(span, HubFields.MESSAGE, position, content));
            if (message.complete()) {
                int ending = message.ending().length();
                fields.add(FieldReader.open(
                        span, HubFields.LINE_ENDING, position + content, ending));
            }
            position += message.length();
        }
        return fields;
    }
}

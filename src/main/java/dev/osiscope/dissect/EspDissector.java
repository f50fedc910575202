package dev.osiscope.dissect;

import dev.osiscope.wire.network.EspFields;
import dev.osiscope.wire.network.EspHeader;
import java.util.List;
import java.util.Optional;

/// The encapsulating security payload: two numbers; without the key nobody can read what follows.
final class EspDissector {

    private EspDissector() {}

    /// All of `span` as one payload.
    static Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(EspFields.PROTOCOL, span).fixed(EspFields.ALL);
        if (layer.bytes().length() < EspFields.FIXED_LENGTH) {
            return layer.tooShort(EspFields.FIXED_LENGTH);
        }
        int encrypted = layer.bytes().length() - EspFields.FIXED_LENGTH;
        layer.add(FieldReader.open(span, EspFields.ENCRYPTED, EspFields.FIXED_LENGTH, encrypted));
        return layer.done(EspHeader.read(layer.bytes()), span.after(layer.bytes().length()), Optional.empty());
    }
}

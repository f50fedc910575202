package dev.osiscope.dissect;

import dev.osiscope.wire.network.VxlanFields;
import dev.osiscope.wire.network.VxlanHeader;
import java.util.Optional;

/// Virtual eXtensible Local Area Network: a frame of another network follows.
///
/// @param ethernet who takes it apart
record VxlanDissector(LayerDissector ethernet) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(VxlanFields.PROTOCOL, span).fixed(VxlanFields.ALL);
        if (layer.bytes().length() < VxlanFields.FIXED_LENGTH) {
            return layer.tooShort(VxlanFields.FIXED_LENGTH);
        }
        return layer.done(VxlanHeader.read(layer.bytes()), ethernet, span.after(VxlanFields.FIXED_LENGTH),
                Optional.empty());
    }
}

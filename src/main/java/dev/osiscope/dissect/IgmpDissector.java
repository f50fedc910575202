package dev.osiscope.dissect;

import dev.osiscope.wire.network.IgmpFields;
import dev.osiscope.wire.network.IgmpHeader;
import java.util.Optional;

/// IGMP: what its versions share; what follows is data.
final class IgmpDissector {

    private IgmpDissector() {}

    /// The message at the start of `span`.
    static Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(IgmpFields.PROTOCOL, span);
        boolean report = !layer.bytes().isEmpty() && IgmpFields.TYPE.intIn(layer.bytes()) == IgmpFields.REPORT_3;
        layer.fixed(report ? IgmpFields.ALL_OF_REPORT_3 : IgmpFields.ALL);
        if (layer.bytes().length() < IgmpFields.FIXED_LENGTH) {
            return layer.tooShort(IgmpFields.FIXED_LENGTH);
        }
        return layer.done(IgmpHeader.read(layer.bytes()), DataDissector::dissect,
                span.after(IgmpFields.FIXED_LENGTH), Optional.empty());
    }
}

package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.network.GroupRecordFields;
import dev.osiscope.wire.network.IgmpFields;
import dev.osiscope.wire.network.IgmpHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// IGMP: what its versions share, then the sources of a query and the groups of a report of version 3.
final class IgmpDissector {

    private IgmpDissector() {}

    /// The message at the start of `span`.
    static Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(IgmpFields.PROTOCOL, span);
        Optional<Protocol> other = layer.bytes().isEmpty() ? Optional.empty()
                : IgmpFields.other(IgmpFields.TYPE.intIn(layer.bytes()));
        if (other.isPresent()) {
            return new Outcome(new Layer(IgmpFields.PROTOCOL, span.source(),
                    BitRange.ofBytes(span.start(), 0), span.range(), Optional.empty(), List.of()),
                    List.of(new Outcome.Inner(NamedDissector.of(other.get()), span)), Optional.empty());
        }
        boolean report = !layer.bytes().isEmpty() && IgmpFields.TYPE.intIn(layer.bytes()) == IgmpFields.REPORT_3;
        layer.fixed(report ? IgmpFields.ALL_OF_REPORT_3 : IgmpFields.ALL);
        if (layer.bytes().length() < IgmpFields.FIXED_LENGTH) {
            return layer.tooShort(IgmpFields.FIXED_LENGTH);
        }
        new ChecksumCheck(layer, IgmpFields.CHECKSUM_ROWS, context).message(span);
        Span rest = more(layer, span);
        int left = rest.captured().length();
        if (left > 0) {
            layer.add(FieldReader.open(rest, IgmpFields.DATA, 0, left));
        }
        return layer.done(IgmpHeader.read(layer.bytes()), span.after(layer.bytes().length()), missing(span));
    }

    /// Adds what version 3 has more.
    ///
    /// @return what follows that
    private static Span more(LayerBuilder layer, Span span) {
        int type = IgmpFields.TYPE.intIn(layer.bytes());
        if (type == IgmpFields.REPORT_3) {
            return GroupRecords.add(layer, span.after(IgmpFields.FIXED_LENGTH), GroupRecordFields.IGMP,
                    IgmpFields.GROUP_COUNT.intIn(layer.bytes()));
        }
        if (type != IgmpFields.QUERY || layer.bytes().length() < IgmpFields.QUERY_3_LENGTH) {
            return span.after(IgmpFields.FIXED_LENGTH);
        }
        layer.fixed(IgmpFields.ALL_OF_QUERY_3);
        List<Field> sources = new ArrayList<>();
        Span rest = GroupRecords.addresses(span.after(IgmpFields.QUERY_3_LENGTH), GroupRecordFields.IGMP.source(),
                IgmpFields.SOURCE_COUNT.intIn(layer.bytes()), sources);
        sources.forEach(layer::add);
        return rest;
    }

    private static Optional<Stop> missing(Span span) {
        return span.captured().length() == span.length() ? Optional.empty()
                : Optional.of(span.shortage(IgmpFields.PROTOCOL, span.length()));
    }
}

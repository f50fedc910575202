package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.LinkProtocols;
import dev.osiscope.wire.link.MacAddress;
import dev.osiscope.wire.link.Sll2Fields;
import dev.osiscope.wire.link.Sll2Header;
import dev.osiscope.wire.link.SllFields;
import dev.osiscope.wire.link.SllHeader;
import java.util.List;
import java.util.Optional;

/// Linux's cooked headers, both versions.
///
/// @param payloads who takes apart what follows
/// @param gre      who takes apart what a tunnel's interface carries, whose own header is not captured
/// @param ppp      who takes PPP apart
/// @param ethernet who takes a whole frame apart
record SllDissector(EtherPayloads payloads, GreDissector gre, LayerDissector ppp, LayerDissector ethernet) {

    private static final int IPX = 1;
    private static final int FRAME = 3;
    private static final int LLC = 4;
    private static final int PPP = 7;

    /// The first version.
    Outcome first(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(SllFields.PROTOCOL, span);
        if (layer.bytes().length() < SllFields.FIXED_LENGTH) {
            return layer.blocks(SllFields.ALL, new Block(0, SllFields.FIXED_LENGTH)).tooShort(SllFields.FIXED_LENGTH);
        }
        SllHeader header = SllHeader.read(layer.bytes());
        List<FieldDefinition> rows = rows(header.addressLength(), SllFields.ALL, SllFields.ALL_WITH_OTHER);
        return layer.fixed(SllFields.typed(rows, header.linkKind(), header.type()))
                .done(header, inner(header.linkKind(), header.type()), span.after(SllFields.FIXED_LENGTH), Optional.empty());
    }

    /// The second version.
    Outcome second(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(SllFields.PROTOCOL, span);
        if (layer.bytes().length() < Sll2Fields.FIXED_LENGTH) {
            return layer.fixed(Sll2Fields.ALL).tooShort(Sll2Fields.FIXED_LENGTH);
        }
        Sll2Header header = Sll2Header.read(layer.bytes());
        List<FieldDefinition> rows = rows(header.addressLength(), Sll2Fields.ALL, Sll2Fields.ALL_WITH_OTHER);
        return layer.fixed(SllFields.typed(rows, header.linkKind(), header.type()))
                .done(header, inner(header.linkKind(), header.type()), span.after(Sll2Fields.FIXED_LENGTH), Optional.empty());
    }

    private static List<FieldDefinition> rows(
            int addressLength, List<FieldDefinition> mac, List<FieldDefinition> other) {
        return addressLength == MacAddress.LENGTH ? mac : other;
    }

    /// Small numbers are Linux's own here, not lengths.
    private LayerDissector inner(int linkKind, EtherType type) {
        if (linkKind == SllFields.TUNNEL) {
            return gre.inner(type.value(), 0);
        }
        if (!type.isLength()) {
            return payloads.of(type);
        }
        return switch (type.value()) {
            case IPX -> NamedDissector.of(LinkProtocols.IPX);
            case FRAME -> ethernet;
            case LLC -> payloads.of(type);
            case PPP -> ppp;
            default -> DataDissector::dissect;
        };
    }
}

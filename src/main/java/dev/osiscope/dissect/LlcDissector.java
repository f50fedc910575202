package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.link.AccessPoint;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.LinkProtocols;
import dev.osiscope.wire.link.LlcFields;
import dev.osiscope.wire.link.LlcHeader;
import java.util.List;
import java.util.Optional;

/// Logical link control: its access points or its SNAP part say what follows.
///
/// @param payloads who takes apart what it carries
record LlcDissector(EtherPayloads payloads) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(LlcFields.PROTOCOL, span);
        if (layer.bytes().length() < LlcFields.FIXED_LENGTH) {
            return layer.fixed(LlcFields.ALL).tooShort(LlcFields.FIXED_LENGTH);
        }
        int length = LlcHeader.length(layer.bytes());
        if (layer.bytes().length() < length) {
            return layer.fixed(length == LlcFields.SNAP_LENGTH ? LlcFields.ALL_WITH_TYPE : LlcFields.ALL_NUMBERED)
                    .tooShort(length);
        }
        LlcHeader header = LlcHeader.read(layer.bytes());
        return layer.fixed(rows(header, length)).done(header, inner(header), span.after(length), Optional.empty());
    }

    private static List<FieldDefinition> rows(LlcHeader header, int length) {
        if (header.snap().isEmpty()) {
            return length == LlcFields.NUMBERED_LENGTH ? LlcFields.ALL_NUMBERED : LlcFields.ALL;
        }
        boolean typed = header.snap().flatMap(LlcHeader.Snap::type).isPresent();
        return typed ? LlcFields.ALL_WITH_TYPE : LlcFields.ALL_WITH_PROTOCOL_ID;
    }

    private LayerDissector inner(LlcHeader header) {
        if (header.destination().plain().equals(AccessPoint.IP)) {
            return payloads.of(EtherType.IPV4);
        }
        if (header.snap().filter(LlcHeader.Snap::bridgesEthernet).isPresent()) {
            return payloads.of(EtherType.BRIDGED_ETHERNET);
        }
        Optional<LayerDissector> typed = header.snap().flatMap(LlcHeader.Snap::type)
                .filter(type -> !type.isLength()).map(payloads::of);
        Optional<Protocol> named = header.snap().isPresent() ? header.snap().flatMap(LinkProtocols::of)
                : LinkProtocols.of(header.destination());
        return typed.or(() -> named.map(NamedHeader::of)).orElse(DataDissector::dissect);
    }
}

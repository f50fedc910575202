package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.ProviderVlanFields;
import dev.osiscope.wire.link.VlanFields;
import dev.osiscope.wire.link.VlanHeader;
import java.util.List;
import java.util.Optional;

/// A VLAN tag; its type says what follows, which may be another tag.
///
/// @param protocol whose tag it is
/// @param second   whether a provider's tag stands before this provider's tag
/// @param payloads who takes apart what follows
record VlanDissector(Protocol protocol, boolean second, EtherPayloads payloads) implements LayerDissector {

    /// For a customer's tag.
    static LayerDissector customer(EtherPayloads payloads) {
        return new VlanDissector(VlanFields.PROTOCOL, false, payloads);
    }

    /// For a provider's tag.
    static LayerDissector provider(EtherPayloads payloads) {
        return new VlanDissector(ProviderVlanFields.PROTOCOL, false, payloads);
    }

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(protocol, span);
        if (layer.bytes().length() < VlanFields.FIXED_LENGTH) {
            return layer.fixed(rows(EtherType.IPV4)).tooShort(VlanFields.FIXED_LENGTH);
        }
        VlanHeader header = VlanHeader.read(protocol, layer.bytes());
        Span payload = EtherPayloads.span(span.after(VlanFields.FIXED_LENGTH), header.type());
        return layer.fixed(rows(header.type())).done(header, inner(header.type(), payload), payload,
                Optional.empty());
    }

    private List<FieldDefinition> rows(EtherType type) {
        if (!provider()) {
            return type.isLength() ? VlanFields.ALL_WITH_LENGTH : VlanFields.ALL;
        }
        if (second) {
            return ProviderVlanFields.ALL_OF_CUSTOMER;
        }
        return type.equals(EtherType.PROVIDER_VLAN) ? ProviderVlanFields.ALL_OF_SERVICE : ProviderVlanFields.ALL;
    }

    private LayerDissector inner(EtherType type, Span payload) {
        boolean doubled = provider() && !second && type.equals(EtherType.PROVIDER_VLAN);
        return doubled ? new VlanDissector(protocol, true, payloads) : payloads.of(type, payload);
    }

    private boolean provider() {
        return protocol.equals(ProviderVlanFields.PROTOCOL);
    }
}

package dev.osiscope.wire.link;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// A VLAN tag (IEEE 802.1Q section 9.6), the customer's or the provider's; its bit diagram stands above
/// [VlanFields].
///
/// @param protocol     whose tag it is
/// @param priority     0 to 7
/// @param dropEligible whether switches may drop it first
/// @param id           the VLAN, 0 to 4095
/// @param type         what follows, or how many bytes
public record VlanHeader(Protocol protocol, int priority, boolean dropEligible, int id, EtherType type)
        implements Header {

    /// Reads a tag; what follows it in `tag` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 4 bytes
    public static VlanHeader read(Protocol protocol, Bytes tag) {
        return new VlanHeader(protocol, VlanFields.PRIORITY.intIn(tag), VlanFields.DROP_ELIGIBLE.in(tag) != 0,
                VlanFields.ID.intIn(tag), new EtherType(VlanFields.TYPE.intIn(tag)));
    }

    /// The tag as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(VlanFields.FIXED_LENGTH)
                .put(VlanFields.PRIORITY.range(), priority)
                .put(VlanFields.DROP_ELIGIBLE.range(), dropEligible ? 1 : 0)
                .put(VlanFields.ID.range(), id)
                .put(VlanFields.TYPE.range(), type.value())
                .build();
    }
}

package dev.osiscope.dissect;

import dev.osiscope.wire.network.IpProtocol;
import java.util.Map;

/// Who takes apart what an IP packet carries.
///
/// @param byProtocol by the number of the protocol
record IpPayloads(Map<IpProtocol, LayerDissector> byProtocol) {

    /// For this protocol number. ICMP may quote a packet of ICMP: each takes more than 8 bytes, so that ends.
    LayerDissector of(IpProtocol protocol) {
        if (protocol.equals(IpProtocol.ICMP)) {
            return new IcmpDissector(new Ipv4Dissector(this));
        }
        if (protocol.equals(IpProtocol.ICMPV6)) {
            return new Icmpv6Dissector(new Ipv6Dissector(this));
        }
        return byProtocol.getOrDefault(protocol, DataDissector::dissect);
    }

    /// For a fragment other than the first: data that begins anywhere.
    LayerDissector laterFragment() {
        return (span, context) -> DataDissector.because(span, context,
                "this is a later fragment of a packet, the header of what it carries is in the first one");
    }
}

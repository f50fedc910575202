package dev.osiscope.dissect;

import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.NetworkProtocols;
import java.util.Map;

/// Who takes apart what an IP packet carries.
///
/// @param byProtocol by the number of the protocol
record IpPayloads(Map<IpProtocol, LayerDissector> byProtocol) {

    /// For this protocol number; data where nobody knows it, and where it is known by name only.
    LayerDissector of(IpProtocol protocol) {
        LayerDissector known = byProtocol.get(protocol);
        return known != null ? known : NetworkProtocols.of(protocol).<LayerDissector>map(NamedHeader::of)
                .orElse(DataDissector::dissect);
    }

    /// For a fragment other than the first: data that begins anywhere.
    LayerDissector laterFragment() {
        return (span, context) -> DataDissector.because(span, context,
                "this is a later fragment of a packet, the header of what it carries is in the first one");
    }
}

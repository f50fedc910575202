package dev.osiscope.dissect;

import dev.osiscope.wire.network.IpProtocol;

/// Who takes apart what an IP packet carries.
///
/// @param tcp for TCP
record IpPayloads(LayerDissector tcp) {

    /// For this protocol number.
    LayerDissector of(IpProtocol protocol) {
        return protocol.equals(IpProtocol.TCP) ? tcp : DataDissector::dissect;
    }

    /// For a fragment other than the first: data that begins anywhere.
    LayerDissector laterFragment() {
        return span -> DataDissector.dissect(span,
                "this is a later fragment of a packet, the header of what it carries is in the first one");
    }
}

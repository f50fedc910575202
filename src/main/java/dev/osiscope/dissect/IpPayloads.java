package dev.osiscope.dissect;

import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.network.IpProtocol;
import java.util.Optional;

/// Who takes apart what an IP packet carries.
///
/// @param tcp for TCP
record IpPayloads(LayerDissector tcp) {

    /// What fills `span` under this protocol number.
    Optional<Inner> of(IpProtocol protocol, Span span) {
        return Inner.of(protocol.equals(IpProtocol.TCP) ? tcp : DataDissector::dissect, span);
    }

    /// What fills `span` in a fragment other than the first: data that begins anywhere.
    Optional<Inner> laterFragment(Span span) {
        return Inner.of(data -> DataDissector.dissect(data,
                "this is a later fragment of a packet, the header of what it carries is in the first one"), span);
    }
}

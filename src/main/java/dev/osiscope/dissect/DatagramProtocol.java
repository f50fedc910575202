package dev.osiscope.dissect;

import java.util.Optional;

/// A protocol whose messages are datagrams.
@FunctionalInterface
interface DatagramProtocol {

    /// Who takes the datagram apart; empty where it is none of the protocol.
    Optional<LayerDissector> of(Datagram datagram);

    /// A protocol that takes all datagrams of its port.
    static DatagramProtocol any(LayerDissector dissector) {
        return _ -> Optional.of(dissector);
    }
}

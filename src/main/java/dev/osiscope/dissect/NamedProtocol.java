package dev.osiscope.dissect;

import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.transport.PortNames;
import java.util.Set;

/// A protocol that is known by its name only, and of which Wireshark takes every segment for a message.
///
/// @param protocol the protocol
record NamedProtocol(Protocol protocol) implements StreamProtocol {

    /// The ports of such protocols.
    static final Set<Integer> PORTS = Set.of(7, 13, 19, 70, 512, 514, 515, 873, 1723, 5900, 5901);

    /// The protocol on this port.
    static NamedProtocol on(int port) {
        return new NamedProtocol(PortNames.TCP.protocol(port).orElseThrow());
    }

    @Override
    public Dialogue begin() {
        return (rest, _) -> new Extent.Known(rest.length(), NamedDissector.of(protocol));
    }
}

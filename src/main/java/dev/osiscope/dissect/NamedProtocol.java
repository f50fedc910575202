package dev.osiscope.dissect;

import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.transport.PortNames;
import java.util.Set;

/// A protocol that is known by its name only, and of which Wireshark takes every segment for a message.
///
/// @param protocol the protocol
record NamedProtocol(Protocol protocol) implements StreamProtocol {

    /// The ports of such protocols.
    static final Set<Integer> PORTS = Set.of(7, 13, 19, 37, 70, 123, 512, 513, 514, 515, 524, 873, 1099,
            1213, 1344, 1723, 1861, 1863, 2099, 2269, 2321, 2322, 2401, 2600, 2945, 3357, 3632, 3724, 3863, 4551, 4555,
            4730, 4739, 5010, 5500, 5501, 5900, 5901, 6160, 6881, 6882, 6883, 6884, 6885, 6886, 6887, 6888, 6889, 7075,
            7911, 8085, 9956, 10288, 11211, 15740, 17500, 44322, 48049);

    /// The protocol on this port.
    static NamedProtocol on(int port) {
        return new NamedProtocol(PortNames.TCP.protocol(port).orElseThrow());
    }

    @Override
    public Dialogue begin() {
        return (rest, _) -> new Extent.Known(rest.length(), NamedDissector.of(protocol));
    }
}

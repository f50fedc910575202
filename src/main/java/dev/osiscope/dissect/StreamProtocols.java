package dev.osiscope.dissect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which protocol is spoken in a TCP conversation.
///
/// @param byPort     by the port of one of its ends
/// @param recognised those that are recognised by their bytes on any other port, in the order in which they are
///                   tried
record StreamProtocols(Map<Integer, StreamProtocol> byPort, List<StreamProtocol> recognised) {

    private static final int MOST_OWNERS = 3;

    /// The protocols that own one of the ports: of the server where it is known, then of the lower port, which
    /// mostly is the server's, then of the other.
    ///
    /// @param serverPort the port that a SYN was sent to; 0 where none was seen
    List<StreamProtocol> owners(int serverPort, int oneEnd, int otherEnd) {
        List<StreamProtocol> owners = new ArrayList<>(MOST_OWNERS);
        addOwner(serverPort, owners);
        addOwner(Math.min(oneEnd, otherEnd), owners);
        addOwner(Math.max(oneEnd, otherEnd), owners);
        return owners;
    }

    private void addOwner(int port, List<StreamProtocol> owners) {
        StreamProtocol owner = byPort.get(port);
        if (owner != null && !owners.contains(owner)) {
            owners.add(owner);
        }
    }

    /// The protocol that owns a port.
    Optional<StreamProtocol> owner(int port) {
        return Optional.ofNullable(byPort.get(port));
    }

    /// The protocol whose bytes these surely are.
    Optional<StreamProtocol> recognise(Span payload) {
        return recognised.stream().filter(protocol -> protocol.recognises(payload)).findFirst();
    }
}

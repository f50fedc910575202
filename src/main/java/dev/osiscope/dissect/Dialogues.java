package dev.osiscope.dissect;

import dev.osiscope.wire.transport.HeaderFit;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was said so far in one TCP conversation, protocol by protocol.
final class Dialogues {

    private final Map<StreamProtocol, Dialogue> begun = new HashMap<>();
    private Optional<StreamProtocol> recognised = Optional.empty();
    private int serverPort;

    /// Notes which port was asked to open. Wireshark looks at no flags of a header that is too short.
    void note(TcpHeader header) {
        if (header.flags().syn() && header.fit() != HeaderFit.TOO_SHORT) {
            serverPort = header.flags().ack() ? header.sourcePort() : header.destinationPort();
        }
    }

    /// The dialogues that may know what is said, the most likely one first: that of a protocol which was recognised
    /// before, then those of the protocols that own a port.
    List<Dialogue> expected(StreamProtocols protocols, TcpHeader header) {
        List<StreamProtocol> owners = protocols.owners(serverPort, header.sourcePort(), header.destinationPort());
        List<Dialogue> expected = new ArrayList<>(owners.size() + 1);
        recognised.ifPresent(protocol -> expected.add(dialogue(protocol)));
        for (StreamProtocol owner : owners) {
            if (recognised.filter(owner::equals).isEmpty()) {
                expected.add(dialogue(owner));
            }
        }
        return expected;
    }

    /// Notes that another conversation has said what is spoken here.
    void expect(StreamProtocol protocol) {
        recognised = Optional.of(protocol);
    }

    /// The dialogue of the protocol that these bytes surely are of; it is expected from now on.
    Optional<Dialogue> recognise(StreamProtocols protocols, Span payload) {
        Optional<StreamProtocol> found = protocols.recognise(payload);
        recognised = found.or(() -> recognised);
        return found.map(this::dialogue);
    }

    /// How many bytes they keep.
    int kept() {
        int kept = 0;
        for (Dialogue dialogue : begun.values()) {
            kept += dialogue.kept();
        }
        return kept;
    }

    private Dialogue dialogue(StreamProtocol protocol) {
        return begun.computeIfAbsent(protocol, StreamProtocol::begin);
    }
}

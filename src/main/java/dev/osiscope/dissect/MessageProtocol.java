package dev.osiscope.dissect;

import java.util.Set;
import java.util.function.Supplier;

/// Protocols whose messages say how long they are.
enum MessageProtocol implements StreamProtocol {
    /// Terminals and tunnels that nobody can look into.
    SSH(Set.of(22, 29418), SshDialogue::new),
    /// Which networks may announce which addresses.
    RPKI_TO_ROUTER(Set.of(323), () -> RpkiReader::next),
    /// ISO's transport protocol.
    ISO_TRANSPORT(Set.of(102), () -> TpktDissector.ANY::next),
    /// A store of values.
    REDIS(Set.of(6379), RespDialogue::new),
    /// Terminals that everybody can look into.
    TELNET(Set.of(23), () -> TelnetReader::next);

    private final Set<Integer> ports;
    private final Supplier<Dialogue> dialogue;

    MessageProtocol(Set<Integer> ports, Supplier<Dialogue> dialogue) {
        this.ports = ports;
        this.dialogue = dialogue;
    }

    /// Its ports.
    Set<Integer> ports() {
        return ports;
    }

    @Override
    public Dialogue begin() {
        return dialogue.get();
    }
}

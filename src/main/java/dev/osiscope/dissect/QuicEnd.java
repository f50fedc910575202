package dev.osiscope.dissect;

import dev.osiscope.wire.application.QuicKeys;
import dev.osiscope.wire.application.QuicPacket;
import java.util.Optional;

/// One end of a conversation in QUIC: what its first packets are opened with, and what they brought.
final class QuicEnd {

    private final QuicStream stream = new QuicStream();
    private Optional<QuicKeys> keys = Optional.empty();
    private long largest = -1;

    /// Its packets are opened with these keys from now on.
    void set(Optional<QuicKeys> known) {
        keys = known;
    }

    /// Opens a packet of it; empty where that can't be done.
    Optional<QuicKeys.Opened> open(QuicPacket packet) {
        Optional<QuicKeys.Opened> opened = keys.flatMap(known -> known.open(packet, largest));
        opened.ifPresent(found -> largest = Math.max(largest, found.number()));
        return opened;
    }

    /// What it says in the handshake.
    QuicStream stream() {
        return stream;
    }
}

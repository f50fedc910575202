package dev.osiscope.dissect;

import dev.osiscope.wire.application.TlsNegotiated;
import dev.osiscope.wire.application.TlsVersion;
import java.util.Optional;

/// What is known of a conversation that speaks TLS: what its ends agreed on, from which frame on each of them
/// encrypts, and the message that each of them has begun. Mutable; used by one thread.
final class TlsSession {

    private final Direction fromClient = new Direction();
    private final Direction fromServer = new Direction();
    private TlsNegotiated negotiated = TlsNegotiated.NOTHING;
    private Optional<Boolean> opened = Optional.empty();

    /// What one end has sent.
    static final class Direction {

        private boolean changed;
        private long cipherChange;
        private Optional<TlsPartialMessage> begun = Optional.empty();

        /// Notes that after this frame all is encrypted. Only the first time counts.
        void changeCipher(long frameNumber) {
            changed = true;
            if (cipherChange == 0) {
                cipherChange = frameNumber;
            }
        }

        /// Whether the cipher was changed, be it in this frame.
        boolean changed() {
            return changed;
        }

        /// Whether what stands in this frame was sent after all was to be encrypted.
        boolean encrypts(long frameNumber) {
            return cipherChange != 0 && frameNumber > cipherChange;
        }

        /// The message that is not whole yet; empty where none was begun.
        Optional<TlsPartialMessage> begun() {
            return begun;
        }

        private int kept() {
            return begun.map(TlsPartialMessage::kept).orElse(0);
        }

        /// A message begins that is not whole yet.
        void begin(TlsPartialMessage message) {
            begun = Optional.of(message);
        }

        /// The message that was begun is whole.
        void end() {
            begun = Optional.empty();
        }
    }

    /// What the ends agreed on so far.
    TlsNegotiated negotiated() {
        return negotiated;
    }

    /// The ends agreed on something.
    void agree(TlsNegotiated agreement) {
        negotiated = agreement;
    }

    /// A version was told by something that may tell it. One that does not exist tells nothing.
    void settle(TlsVersion version) {
        if (version.ofRecords() || version.settled().equals(TlsVersion.TLS_1_3)) {
            negotiated = negotiated.with(version);
        }
    }

    /// A ClientHello was seen.
    ///
    /// @param fromOpener whether it came from the end that opened the TCP conversation
    void clientHello(boolean fromOpener) {
        opened = Optional.of(fromOpener);
    }

    /// How many bytes of messages are kept that are not whole yet.
    int kept() {
        return fromClient.kept() + fromServer.kept();
    }

    /// What one end has sent: the server or the client.
    ///
    /// @param fromOpener whether the end is the one that opened the TCP conversation
    /// @param serverPort whether it uses a port that servers have; it decides where no ClientHello was seen
    Direction direction(boolean fromOpener, boolean serverPort) {
        return opened.map(hello -> hello != fromOpener).orElse(serverPort) ? fromServer : fromClient;
    }
}

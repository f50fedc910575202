package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import java.util.Optional;

/// What two ends say in a protocol until they agree to go on in TLS, and then in TLS.
final class StartTlsDialogue implements Dialogue {

    private static final int IMAP_TRIES = 2;
    private static final int IMAP_TEXT = 5;

    private final StartTlsProtocol protocol;
    private final Dialogue plain;
    private final Dialogue tls = TlsProtocol.INSTANCE.begin();
    private boolean encrypted;
    private int messages;
    private boolean asked;
    private boolean askedByClient;
    private long lastPlain = Long.MAX_VALUE;

    /// @param plain what is said before TLS
    StartTlsDialogue(StartTlsProtocol protocol, Dialogue plain) {
        this.protocol = protocol;
        this.plain = plain;
    }

    @Override
    public Extent next(Span rest, Turn turn) {
        encrypted = turn.frameNumber() > lastPlain || missedTheStart(rest.captured());
        if (encrypted) {
            lastPlain = Math.min(lastPlain, turn.frameNumber() - 1);
            return tls.next(rest, turn);
        }
        Extent extent = plain.next(rest, turn);
        switch (extent) {
            case Extent.Known known when known.length() <= rest.length() ->
                    note(rest.captured().atMost((int) known.length()), turn);
            case Extent.Unread _ -> note(rest.captured(), turn);
            case Extent.Known _, Extent.Open _, Extent.UntilClose _, Extent.Foreign _ -> { }
        }
        return extent;
    }

    @Override
    public Optional<LayerDissector> beginning() {
        return encrypted ? tls.beginning() : plain.beginning();
    }

    @Override
    public int kept() {
        return tls.kept() + plain.kept();
    }

    private void note(Bytes message, Turn turn) {
        if (asked && turn.fromClient() != askedByClient) {
            if (protocol.grants(message)) {
                lastPlain = turn.frameNumber();
            }
            asked = protocol == StartTlsProtocol.FTP;
        } else if (protocol.asks(message, turn.fromClient())) {
            asked = true;
            askedByClient = turn.fromClient();
        }
    }

    /// Whether TLS has begun before the capture: Wireshark looks for that in the first messages of IMAP only.
    private boolean missedTheStart(Bytes message) {
        messages++;
        if (protocol != StartTlsProtocol.IMAP || messages > IMAP_TRIES) {
            return false;
        }
        boolean text = message.length() >= IMAP_TEXT;
        for (int index = 0; text && index < IMAP_TEXT; index++) {
            text = message.u8(index) >= ' ' && message.u8(index) <= '~';
        }
        return !text;
    }
}

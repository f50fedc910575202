package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.TlsHandshakeFields;
import dev.osiscope.wire.application.TlsHandshakeType;
import dev.osiscope.wire.application.TlsMessage;
import java.util.Arrays;
import java.util.Optional;

/// A message of the handshake that several records bring, as far as it has come. One that is longer than any
/// message ought to be is counted, not kept.
final class TlsPartialMessage {

    private static final int LONGEST = 1 << 18;

    private byte[] kept = new byte[TlsHandshakeFields.FIXED_LENGTH];
    private int length;

    /// Takes what belongs to the message of what comes next.
    ///
    /// @return how many of the bytes belong to it
    int add(Bytes bytes) {
        int taken = 0;
        while (taken < bytes.length() && !whole()) {
            int count = Math.min(bytes.length() - taken, missing());
            keep(bytes.slice(taken, count));
            taken += count;
        }
        return taken;
    }

    /// Whether all of it has come.
    boolean whole() {
        return missing() == 0;
    }

    /// What kind of message it is.
    TlsHandshakeType type() {
        return new TlsHandshakeType(TlsHandshakeFields.TYPE.intIn(Bytes.wrap(kept)));
    }

    /// All of it; empty where it was not kept.
    Optional<Bytes> bytes() {
        return length > LONGEST ? Optional.empty() : Optional.of(Bytes.wrap(kept).atMost(length));
    }

    /// How many bytes it still takes, or to know how many.
    private int missing() {
        int known = length < TlsHandshakeFields.FIXED_LENGTH ? TlsHandshakeFields.FIXED_LENGTH
                : TlsMessage.length(Bytes.wrap(kept));
        return known - length;
    }

    /// How many bytes it keeps.
    int kept() {
        return kept.length;
    }

    private void keep(Bytes part) {
        int end = length + part.length();
        if (end <= LONGEST) {
            if (end > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(end, 2 * kept.length));
            }
            part.copyTo(kept, length);
        }
        length = end;
    }
}

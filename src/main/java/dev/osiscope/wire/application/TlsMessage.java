package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// A message of the handshake (RFC 8446 section 4); the diagram stands above [TlsHandshakeFields].
///
/// @param type what kind it is
/// @param body what follows its header, at most 2^24-1 bytes
public record TlsMessage(TlsHandshakeType type, Bytes body) implements Header {

    /// @throws IllegalArgumentException where the body is longer than the length can tell
    public TlsMessage {
        if (body.length() >>> TlsHandshakeFields.LENGTH.range().bitLength() != 0) {
            throw new IllegalArgumentException("a message can't hold " + body.length() + " bytes");
        }
    }

    /// The length of the message that begins `bytes`, header included, as the header says.
    ///
    /// @throws IndexOutOfBoundsException where the header is not whole
    public static int length(Bytes bytes) {
        return TlsHandshakeFields.FIXED_LENGTH + TlsHandshakeFields.LENGTH.intIn(bytes);
    }

    /// Whether `bytes` begin with a whole message.
    public static boolean whole(Bytes bytes) {
        return bytes.length() >= TlsHandshakeFields.FIXED_LENGTH && bytes.length() >= length(bytes);
    }

    /// Reads the message that begins `bytes`.
    ///
    /// @throws IndexOutOfBoundsException where it is not whole
    public static TlsMessage read(Bytes bytes) {
        return new TlsMessage(new TlsHandshakeType(TlsHandshakeFields.TYPE.intIn(bytes)),
                bytes.slice(TlsHandshakeFields.FIXED_LENGTH, TlsHandshakeFields.LENGTH.intIn(bytes)));
    }

    /// The message as bytes.
    public Bytes encode() {
        return new BytesBuilder(TlsHandshakeFields.FIXED_LENGTH + body.length())
                .put(TlsHandshakeFields.TYPE.range(), type.value())
                .put(TlsHandshakeFields.LENGTH.range(), body.length())
                .put(TlsHandshakeFields.FIXED_LENGTH, body).build();
    }

    @Override
    public Protocol protocol() {
        return TlsHandshakeFields.PROTOCOL;
    }
}

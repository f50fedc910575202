package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;

/// What a ServerHello settles before the rest of it can be read (RFC 8446 section 4.1.3). Any bytes will do.
///
/// @param version the version that the server picks: of TLS 1.3 an extension tells it
/// @param retry   whether the server asks for another ClientHello (RFC 8446 section 4.1.4)
public record TlsServerHello(TlsVersion version, boolean retry) {

    /// The random bytes of a ServerHello that asks for another ClientHello: SHA-256 of `HelloRetryRequest`.
    private static final Bytes RETRY =
            Bytes.ofHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");
    private static final int AFTER_VERSION = TlsHandshakeFields.VERSION.range().endByte();
    private static final int AFTER_RANDOM = AFTER_VERSION + TlsHandshakeFields.RANDOM.range().endByte();
    private static final int SESSION_ID = AFTER_RANDOM + TlsHandshakeFields.SESSION_ID_LENGTH.range().endByte();
    /// Cipher suite, compression method, length of the extensions.
    private static final int BETWEEN = TlsHandshakeFields.CIPHER_SUITE.range().endByte()
            + TlsHandshakeFields.COMPRESSION_METHOD.range().endByte()
            + TlsHandshakeFields.EXTENSIONS_LENGTH.range().endByte();
    private static final int EXTENSION_HEADER = TlsHandshakeFields.EXTENSION_TYPE.range().endByte()
            + TlsHandshakeFields.EXTENSION_LENGTH.range().endByte();
    private static final int SUPPORTED_VERSIONS = 43;

    /// Reads the body of a ServerHello.
    public static TlsServerHello read(Bytes body) {
        if (body.length() < AFTER_VERSION) {
            return new TlsServerHello(TlsVersion.UNKNOWN, false);
        }
        TlsVersion written = new TlsVersion(TlsHandshakeFields.VERSION.intIn(body));
        int shortest = SESSION_ID + BETWEEN + EXTENSION_HEADER + AFTER_VERSION;
        if (!written.equals(TlsVersion.TLS_1_2) || body.length() < shortest) {
            return new TlsServerHello(written, false);
        }
        boolean retry = body.slice(AFTER_VERSION, AFTER_RANDOM - AFTER_VERSION).equals(RETRY);
        return new TlsServerHello(picked(body, written), retry);
    }

    /// The version in the extension that tells it; the one that is written first where there is none. Each
    /// extension takes bytes, so that ends.
    private static TlsVersion picked(Bytes body, TlsVersion written) {
        int position = SESSION_ID + TlsHandshakeFields.SESSION_ID_LENGTH.intIn(body.from(AFTER_RANDOM)) + BETWEEN;
        while (body.length() - position >= EXTENSION_HEADER + AFTER_VERSION) {
            Bytes extension = body.from(position);
            int length = extension.u16(TlsHandshakeFields.EXTENSION_TYPE.range().endByte());
            if (length == AFTER_VERSION && TlsHandshakeFields.EXTENSION_TYPE.intIn(extension) == SUPPORTED_VERSIONS) {
                return new TlsVersion(extension.u16(EXTENSION_HEADER));
            }
            position += EXTENSION_HEADER + length;
        }
        return written;
    }
}

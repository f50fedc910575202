package dev.osiscope.wire.application;

import static dev.osiscope.wire.application.TlsPart.fixed;
import static dev.osiscope.wire.application.TlsPart.list;
import static dev.osiscope.wire.application.TlsPart.opaque;
import static dev.osiscope.wire.application.TlsPart.repeated;
import static dev.osiscope.wire.application.TlsPart.vector;

import java.util.ArrayList;
import java.util.List;

/// How the messages of the handshake are written after their header, in each version (RFC 8446 section 4, RFC 5246
/// section 7.4).
public final class TlsMessages {

    private static final int SESSION_ID_RETURNED = 22;
    private static final int SUITE_IN_RETRY = 19;
    private static final int EXTENSIONS_OF_REQUEST = 19;
    private static final int NONCE_OF_TICKET = 21;
    private static final TlsPart SESSION_ID =
            opaque(TlsHandshakeFields.SESSION_ID_LENGTH, TlsHandshakeFields.SESSION_ID);
    private static final TlsPart CONTEXT =
            opaque(TlsCertificateFields.CONTEXT_LENGTH, TlsCertificateFields.REQUEST_CONTEXT);
    private static final List<TlsPart> NEXT_PROTOCOL = List.of(
            opaque(TlsHandshakeFields.NEXT_LENGTH, TlsHandshakeFields.NEXT_PROTOCOL),
            opaque(TlsHandshakeFields.NEXT_PADDING_LENGTH, TlsHandshakeFields.NEXT_PADDING));
    private static final List<TlsPart> URLS = List.of(fixed(TlsCertificateFields.URL_TYPE),
            vector(TlsCertificateFields.URLS_LENGTH, repeated(
                    opaque(TlsCertificateFields.URL_LENGTH, TlsCertificateFields.URL),
                    fixed(TlsCertificateFields.URL_PADDING), fixed(TlsCertificateFields.URL_HASH))));
    private static final List<TlsPart> COMPRESSED = List.of(fixed(TlsExtensionFields.ALGORITHM),
            fixed(TlsCertificateFields.UNCOMPRESSED_LENGTH),
            opaque(TlsCertificateFields.COMPRESSED_LENGTH, TlsCertificateFields.COMPRESSED_MESSAGE));

    private TlsMessages() {}

    /// The parts of a message after its header.
    ///
    /// @param type       the kind of the message
    /// @param negotiated what the ends have agreed on, this message included
    public static List<TlsPart> of(TlsHandshakeType type, TlsNegotiated negotiated) {
        return switch (type.value()) {
            case 1 -> clientHello(negotiated);
            case 2 -> serverHello(type, negotiated);
            case 4 -> ticket(type, negotiated);
            case 6 -> List.of(new TlsPart.Chosen(TlsHandshakeFields.VERSION,
                    version -> helloRetryRequest(type, negotiated.with(new TlsVersion(version)))));
            case 8 -> List.of(new TlsExtensions(type, negotiated).all());
            case 11 -> certificate(type, negotiated);
            case 12 -> new TlsKeyExchanges(negotiated).ofServer();
            case 13 -> request(type, negotiated);
            case 15 -> new TlsKeyExchanges(negotiated).proof();
            case 16 -> new TlsKeyExchanges(negotiated).ofClient();
            case 20 -> finished(negotiated);
            case 21 -> URLS;
            case 22 -> List.of(TlsExtensions.STATUS);
            case 24 -> List.of(fixed(TlsHandshakeFields.REQUEST_UPDATE));
            case 25 -> COMPRESSED;
            case 67 -> NEXT_PROTOCOL;
            default -> List.of(new TlsPart.Rest(TlsHandshakeFields.BODY));
        };
    }

    /// The parts of a ServerHello that asks for another ClientHello (RFC 8446 section 4.1.4).
    public static List<TlsPart> ofRetry(TlsNegotiated negotiated) {
        return serverHello(TlsHandshakeType.HELLO_RETRY_REQUEST, negotiated);
    }

    private static List<TlsPart> clientHello(TlsNegotiated negotiated) {
        return List.of(fixed(TlsHandshakeFields.VERSION), fixed(TlsHandshakeFields.RANDOM), SESSION_ID,
                list(TlsHandshakeFields.CIPHER_SUITES_LENGTH, TlsHandshakeFields.CIPHER_SUITES,
                        fixed(TlsHandshakeFields.CIPHER_SUITE)),
                list(TlsHandshakeFields.COMPRESSION_LENGTH, TlsHandshakeFields.COMPRESSION_METHODS,
                        fixed(TlsHandshakeFields.COMPRESSION_METHOD)),
                perhapsExtensions(TlsHandshakeType.CLIENT_HELLO, negotiated));
    }

    private static List<TlsPart> serverHello(TlsHandshakeType type, TlsNegotiated negotiated) {
        boolean brief = negotiated.olderThanDraft(SESSION_ID_RETURNED);
        List<TlsPart> parts = new ArrayList<>(
                List.of(fixed(TlsHandshakeFields.VERSION), fixed(TlsHandshakeFields.RANDOM)));
        if (!brief) {
            parts.add(SESSION_ID);
        }
        parts.add(fixed(TlsHandshakeFields.CIPHER_SUITE));
        if (!brief) {
            parts.add(fixed(TlsHandshakeFields.COMPRESSION_METHOD));
        }
        parts.add(perhapsExtensions(type, negotiated));
        return parts;
    }

    /// Before draft 22 of TLS 1.3 it was a message of its own.
    private static List<TlsPart> helloRetryRequest(TlsHandshakeType type, TlsNegotiated negotiated) {
        TlsPart extensions = new TlsExtensions(type, negotiated).all();
        return negotiated.olderThanDraft(SUITE_IN_RETRY) ? List.of(extensions)
                : List.of(fixed(TlsHandshakeFields.CIPHER_SUITE), extensions);
    }

    private static TlsPart perhapsExtensions(TlsHandshakeType type, TlsNegotiated negotiated) {
        return new TlsPart.Perhaps(List.of(new TlsExtensions(type, negotiated).all()));
    }

    private static List<TlsPart> ticket(TlsHandshakeType type, TlsNegotiated negotiated) {
        List<TlsPart> parts = new ArrayList<>(List.of(fixed(TlsHandshakeFields.TICKET_LIFETIME)));
        if (negotiated.isTls13()) {
            parts.add(fixed(TlsHandshakeFields.TICKET_AGE_ADD));
        }
        if (negotiated.isTls13() && !negotiated.olderThanDraft(NONCE_OF_TICKET)) {
            parts.add(opaque(TlsHandshakeFields.TICKET_NONCE_LENGTH, TlsHandshakeFields.TICKET_NONCE));
        }
        parts.add(opaque(TlsHandshakeFields.TICKET_LENGTH, TlsHandshakeFields.TICKET_DATA));
        if (negotiated.isTls13()) {
            parts.add(new TlsExtensions(type, negotiated).all());
        }
        return parts;
    }

    private static List<TlsPart> certificate(TlsHandshakeType type, TlsNegotiated negotiated) {
        TlsPart one = vector(TlsCertificateFields.CERTIFICATE_LENGTH,
                new TlsPart.Certificate(TlsCertificateFields.CERTIFICATE));
        return negotiated.isTls13()
                ? List.of(CONTEXT, list(TlsCertificateFields.CERTIFICATES_LENGTH,
                        TlsCertificateFields.CERTIFICATES, one, new TlsExtensions(type, negotiated).all()))
                : List.of(list(TlsCertificateFields.CERTIFICATES_LENGTH, TlsCertificateFields.CERTIFICATES, one));
    }

    private static List<TlsPart> request(TlsHandshakeType type, TlsNegotiated negotiated) {
        if (negotiated.isTls13() && !negotiated.olderThanDraft(EXTENSIONS_OF_REQUEST)) {
            return List.of(CONTEXT, new TlsExtensions(type, negotiated).all());
        }
        List<TlsPart> parts = new ArrayList<>(List.of(negotiated.isTls13() ? CONTEXT
                : list(TlsCertificateFields.TYPES_LENGTH, TlsCertificateFields.CERTIFICATE_TYPES,
                        fixed(TlsCertificateFields.CERTIFICATE_TYPE))));
        if (negotiated.isTls13() || negotiated.version().equals(TlsVersion.TLS_1_2)) {
            parts.add(TlsExtensions.SCHEMES);
        }
        parts.add(TlsExtensions.AUTHORITIES);
        return parts;
    }

    private static List<TlsPart> finished(TlsNegotiated negotiated) {
        return negotiated.version().equals(TlsVersion.SSL_3)
                ? List.of(fixed(TlsHandshakeFields.MD5_HASH), fixed(TlsHandshakeFields.SHA_HASH))
                : List.of(new TlsPart.Rest(TlsHandshakeFields.VERIFY_DATA));
    }
}

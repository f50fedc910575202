package dev.osiscope.wire.application;

import static dev.osiscope.wire.application.TlsPart.fixed;
import static dev.osiscope.wire.application.TlsPart.opaque;

import java.util.List;
import java.util.stream.Stream;

/// How the messages of the key exchange are written before TLS 1.3: each cipher suite has its own way (RFC 5246
/// sections 7.4.3 and 7.4.7, RFC 8422 section 5.4, RFC 4279).
///
/// @param negotiated what the ends have agreed on
record TlsKeyExchanges(TlsNegotiated negotiated) {

    private static final int NAMED_CURVE = 3;
    private static final TlsPart SECRET =
            opaque(TlsKeyExchangeFields.SECRET_LENGTH, TlsKeyExchangeFields.ENCRYPTED_SECRET);
    private static final TlsPart IDENTITY =
            opaque(TlsKeyExchangeFields.IDENTITY_LENGTH, TlsKeyExchangeFields.IDENTITY);
    private static final List<TlsPart> UNKNOWN = List.of(new TlsPart.Rest(TlsHandshakeFields.BODY));

    /// The server's message.
    List<TlsPart> ofServer() {
        return switch (negotiated.cipherSuite().keyExchange()) {
            case RSA -> with(signature(), opaque(TlsKeyExchangeFields.MODULUS_LENGTH, TlsKeyExchangeFields.MODULUS),
                    opaque(TlsKeyExchangeFields.EXPONENT_LENGTH, TlsKeyExchangeFields.EXPONENT));
            case DIFFIE_HELLMAN -> numbers(true);
            case ANONYMOUS_DIFFIE_HELLMAN -> numbers(false);
            case ELLIPTIC_CURVE -> curve(true);
            case ANONYMOUS_ELLIPTIC_CURVE -> curve(false);
            case PRE_SHARED_KEY, RSA_PRE_SHARED_KEY ->
                    List.of(opaque(TlsKeyExchangeFields.HINT_LENGTH, TlsKeyExchangeFields.HINT));
            case OTHER -> UNKNOWN;
        };
    }

    /// The client's message.
    List<TlsPart> ofClient() {
        return switch (negotiated.cipherSuite().keyExchange()) {
            case RSA -> List.of(negotiated.version().equals(TlsVersion.SSL_3)
                    ? new TlsPart.Rest(TlsKeyExchangeFields.ENCRYPTED_SECRET) : SECRET);
            case DIFFIE_HELLMAN, ANONYMOUS_DIFFIE_HELLMAN ->
                    List.of(opaque(TlsKeyExchangeFields.CLIENT_PUBLIC_LENGTH, TlsKeyExchangeFields.CLIENT_PUBLIC));
            case ELLIPTIC_CURVE, ANONYMOUS_ELLIPTIC_CURVE ->
                    List.of(opaque(TlsKeyExchangeFields.CLIENT_POINT_LENGTH, TlsKeyExchangeFields.CLIENT_POINT));
            case PRE_SHARED_KEY -> List.of(IDENTITY);
            case RSA_PRE_SHARED_KEY -> List.of(IDENTITY, SECRET);
            case OTHER -> UNKNOWN;
        };
    }

    /// The proof that a certificate is the sender's own.
    List<TlsPart> proof() {
        return signed(opaque(TlsKeyExchangeFields.PROOF_LENGTH, TlsKeyExchangeFields.PROOF_SIGNATURE));
    }

    private List<TlsPart> numbers(boolean signed) {
        return with(signed ? signature() : List.of(),
                opaque(TlsKeyExchangeFields.PRIME_LENGTH, TlsKeyExchangeFields.PRIME),
                opaque(TlsKeyExchangeFields.GENERATOR_LENGTH, TlsKeyExchangeFields.GENERATOR),
                opaque(TlsKeyExchangeFields.SERVER_PUBLIC_LENGTH, TlsKeyExchangeFields.SERVER_PUBLIC));
    }

    private List<TlsPart> curve(boolean signed) {
        List<TlsPart> parts = with(signed ? signature() : List.of(), fixed(TlsKeyExchangeFields.NAMED_CURVE),
                opaque(TlsKeyExchangeFields.SERVER_POINT_LENGTH, TlsKeyExchangeFields.SERVER_POINT));
        return List.of(new TlsPart.Chosen(TlsKeyExchangeFields.CURVE_TYPE,
                type -> type == NAMED_CURVE ? parts : UNKNOWN));
    }

    private static List<TlsPart> with(List<TlsPart> last, TlsPart... first) {
        return Stream.concat(Stream.of(first), last.stream()).toList();
    }

    private List<TlsPart> signature() {
        return signed(opaque(TlsKeyExchangeFields.SIGNATURE_LENGTH, TlsKeyExchangeFields.SIGNATURE));
    }

    /// Since TLS 1.2 the algorithm stands before a signature.
    private List<TlsPart> signed(TlsPart signature) {
        return negotiated.isTls13() || negotiated.version().equals(TlsVersion.TLS_1_2)
                ? List.of(TlsExtensions.SIGNED_BY, signature) : List.of(signature);
    }
}

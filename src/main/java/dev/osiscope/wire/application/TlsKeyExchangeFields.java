package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field tables of the key exchange before TLS 1.3 (RFC 5246 sections 7.4.3 and 7.4.7, RFC 8422 section 5.4,
/// RFC 4279) and of the proof that a certificate is the sender's own.
public final class TlsKeyExchangeFields {

    private static final LooseRows SERVER = rows(Reference.rfc(5246, "7.4.3"));
    private static final LooseRows CLIENT = rows(Reference.rfc(5246, "7.4.7.2"));
    private static final LooseRows SECRET = rows(Reference.rfc(5246, "7.4.7.1"));
    private static final LooseRows CURVES = rows(Reference.rfc(8422, "5.4"));
    private static final LooseRows POINTS = rows(Reference.rfc(8422, "5.7"));
    private static final LooseRows EXPORT = rows(Reference.rfc(2246, "7.4.3"));
    private static final LooseRows KEYS = rows(Reference.rfc(4279, "2"));
    private static final LooseRows PROOF = rows(Reference.rfc(8446, "4.4.3"));

    static final FieldDefinition PRIME_LENGTH = SERVER.number("p_len", "p length", 2, "How long the prime is.");
    static final FieldDefinition PRIME = SERVER.octets("p", "p", "The prime: all is counted modulo this number.");
    static final FieldDefinition GENERATOR_LENGTH = SERVER.number("g_len", "g length", 2,
            "How long the generator is.");
    static final FieldDefinition GENERATOR = SERVER.octets("g", "g", "The generator, of which powers are taken.");
    static final FieldDefinition SERVER_PUBLIC_LENGTH = SERVER.number("ys_len", "Public key length", 2,
            "How long the server's share is.");
    static final FieldDefinition SERVER_PUBLIC = SERVER.octets("ys", "Public key",
            "The server's share of the key agreement.");
    static final FieldDefinition CURVE_TYPE = new FieldDefinition("tls.handshake.server_curve_type", "Curve type",
            BitRange.ofBytes(0, 1), FieldFormat.HEXADECIMAL, TlsKeyExchangeFields::curveType, CURVES.reference(),
            "How the curve is told.");
    static final FieldDefinition NAMED_CURVE = CURVES.code("server_named_curve", "Named curve", TlsGroup::name,
            "The curve on which keys are agreed on.");
    static final FieldDefinition SERVER_POINT_LENGTH = CURVES.number("server_point_len", "Public key length", 1,
            "How long the server's share is.");
    static final FieldDefinition SERVER_POINT = CURVES.octets("server_point", "Public key",
            "The server's share of the key agreement.");
    static final FieldDefinition MODULUS_LENGTH = EXPORT.number("modulus_len", "Modulus length", 2,
            "How long the modulus is.");
    static final FieldDefinition MODULUS = EXPORT.octets("modulus", "Modulus",
            "A short key, which is all that could be exported once.");
    static final FieldDefinition EXPONENT_LENGTH = EXPORT.number("exponent_len", "Exponent length", 2,
            "How long the exponent is.");
    static final FieldDefinition EXPONENT = EXPORT.octets("exponent", "Exponent", "The other half of the key.");
    static final FieldDefinition HINT_LENGTH = KEYS.number("hint_len", "Hint length", 2, "How long the hint is.");
    static final FieldDefinition HINT = KEYS.octets("hint", "Hint", "Helps the client to find the right key.");
    static final FieldDefinition SIGNATURE_LENGTH = SERVER.number("sig_len", "Signature length", 2,
            "How long the signature is.");
    static final FieldDefinition SIGNATURE = SERVER.octets("sig", "Signature",
            "The share is signed with the key of the server's certificate.");

    static final FieldDefinition SECRET_LENGTH = SECRET.number("epms_len", "Encrypted premaster length", 2,
            "How long the secret is.");
    static final FieldDefinition ENCRYPTED_SECRET = SECRET.octets("epms", "Encrypted premaster",
            "A secret that only the server can read; whoever gets its key later can read all of the past.");
    static final FieldDefinition CLIENT_PUBLIC_LENGTH = CLIENT.number("yc_len", "Public key length", 2,
            "How long the client's share is.");
    static final FieldDefinition CLIENT_PUBLIC = CLIENT.octets("yc", "Public key",
            "The client's share of the key agreement.");
    static final FieldDefinition CLIENT_POINT_LENGTH = POINTS.number("client_point_len", "Public key length", 1,
            "How long the client's share is.");
    static final FieldDefinition CLIENT_POINT = POINTS.octets("client_point", "Public key",
            "The client's share of the key agreement.");
    static final FieldDefinition IDENTITY_LENGTH = KEYS.number("identity_len", "Identity length", 2,
            "How long the identity is.");
    static final FieldDefinition IDENTITY = KEYS.octets("identity", "Identity",
            "Names the key that both ends know.");
    static final FieldDefinition PROOF_LENGTH = PROOF.number("client_cert_vrfy.sig_len", "Signature length", 2,
            "How long the signature is.");
    static final FieldDefinition PROOF_SIGNATURE = PROOF.octets("client_cert_vrfy.sig", "Signature",
            "The handshake so far, signed with the key of the certificate.");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(PRIME_LENGTH, PRIME, GENERATOR_LENGTH, GENERATOR,
            SERVER_PUBLIC_LENGTH, SERVER_PUBLIC, CURVE_TYPE, NAMED_CURVE, SERVER_POINT_LENGTH, SERVER_POINT,
            MODULUS_LENGTH, MODULUS, EXPONENT_LENGTH, EXPONENT, HINT_LENGTH, HINT, SIGNATURE_LENGTH, SIGNATURE,
            SECRET_LENGTH, ENCRYPTED_SECRET, CLIENT_PUBLIC_LENGTH, CLIENT_PUBLIC, CLIENT_POINT_LENGTH, CLIENT_POINT,
            IDENTITY_LENGTH, IDENTITY, PROOF_LENGTH, PROOF_SIGNATURE);

    private TlsKeyExchangeFields() {}

    private static LooseRows rows(Reference reference) {
        return new LooseRows("tls.handshake.", reference);
    }

    private static String curveType(long value) {
        return switch ((int) value) {
            case 1 -> "explicit_prime";
            case 2 -> "explicit_char2";
            case 3 -> "named_curve";
            default -> "";
        };
    }
}

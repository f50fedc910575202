package dev.osiscope.wire.application;

import java.util.OptionalInt;

/// A cipher suite: how keys are agreed on, how data is encrypted and protected (IANA, TLS Cipher Suites). An open
/// type: values not named here survive.
///
/// @param value the number, 0 to 65535
public record TlsCipherSuite(int value) {

    /// No suite was picked yet.
    public static final TlsCipherSuite NONE = new TlsCipherSuite(0);

    private static final String PREFIX = "TLS_";
    private static final String AFTER_KEY_EXCHANGE = "_WITH_";
    private static final String NO_ENCRYPTION = "_WITH_NULL_";
    private static final String EXPORT = "_EXPORT.*";

    /// How a suite agrees on keys before TLS 1.3, as far as it decides how the messages of the key exchange are
    /// written (RFC 5246 section 7.4.3, RFC 8422 section 5.4, RFC 4279).
    enum KeyExchange {
        /// The client encrypts a secret for the server's certificate.
        RSA,
        /// Diffie-Hellman in a field of numbers.
        DIFFIE_HELLMAN,
        /// The same without certificates: nothing is signed.
        ANONYMOUS_DIFFIE_HELLMAN,
        /// Diffie-Hellman on an elliptic curve.
        ELLIPTIC_CURVE,
        /// The same without certificates.
        ANONYMOUS_ELLIPTIC_CURVE,
        /// Both ends know a key already.
        PRE_SHARED_KEY,
        /// Both ends know a key, and the client encrypts a secret.
        RSA_PRE_SHARED_KEY,
        /// Another one, or none is known.
        OTHER
    }

    /// How keys are agreed on.
    KeyExchange keyExchange() {
        String name = name(value);
        int end = name.indexOf(AFTER_KEY_EXCHANGE);
        return end < 0 ? KeyExchange.OTHER
                : switch (name.substring(PREFIX.length(), end).replaceFirst(EXPORT, "")) {
                    case "RSA" -> KeyExchange.RSA;
                    case "DH_DSS", "DH_RSA", "DHE_DSS", "DHE_RSA" -> KeyExchange.DIFFIE_HELLMAN;
                    case "DH_anon" -> KeyExchange.ANONYMOUS_DIFFIE_HELLMAN;
                    case "ECDH_RSA", "ECDH_ECDSA", "ECDHE_RSA", "ECDHE_ECDSA" -> KeyExchange.ELLIPTIC_CURVE;
                    case "ECDH_anon" -> KeyExchange.ANONYMOUS_ELLIPTIC_CURVE;
                    case "PSK" -> KeyExchange.PRE_SHARED_KEY;
                    case "RSA_PSK" -> KeyExchange.RSA_PRE_SHARED_KEY;
                    default -> KeyExchange.OTHER;
                };
    }

    /// How long the code is that protects a record, in a suite that does not encrypt (RFC 5246 section A.5); empty in
    /// one that does.
    public OptionalInt lengthOfPlainCode() {
        String name = name(value);
        int start = name.indexOf(NO_ENCRYPTION);
        return start < 0 ? OptionalInt.empty()
                : switch (name.substring(start + NO_ENCRYPTION.length())) {
                    case "MD5" -> OptionalInt.of(16);
                    case "SHA" -> OptionalInt.of(20);
                    case "SHA256" -> OptionalInt.of(32);
                    case "SHA384" -> OptionalInt.of(48);
                    default -> OptionalInt.empty();
                };
    }

    /// The registry's name of a suite; empty where it has none.
    public static String name(long value) {
        String name = TlsCipherSuiteNames.name(value);
        return name.isEmpty() ? Grease.name(value) : name;
    }

    /// The registry's name, or the number where it has none.
    @Override
    public String toString() {
        String name = name(value);
        return name.isEmpty() ? "cipher suite 0x%04x".formatted(value) : name;
    }
}

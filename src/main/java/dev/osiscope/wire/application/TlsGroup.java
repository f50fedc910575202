package dev.osiscope.wire.application;

/// The groups in which keys are agreed on, curves and fields (IANA, TLS Supported Groups).
final class TlsGroup {

    private TlsGroup() {}

    /// The registry's name of a group; empty where it has none.
    static String name(long value) {
        return switch ((int) value) {
            case 1 -> "sect163k1";
            case 2 -> "sect163r1";
            case 3 -> "sect163r2";
            case 4 -> "sect193r1";
            case 5 -> "sect193r2";
            case 6 -> "sect233k1";
            case 7 -> "sect233r1";
            case 8 -> "sect239k1";
            case 9 -> "sect283k1";
            case 10 -> "sect283r1";
            case 11 -> "sect409k1";
            case 12 -> "sect409r1";
            case 13 -> "sect571k1";
            case 14 -> "sect571r1";
            case 15 -> "secp160k1";
            case 16 -> "secp160r1";
            case 17 -> "secp160r2";
            case 18 -> "secp192k1";
            case 19 -> "secp192r1";
            case 20 -> "secp224k1";
            case 21 -> "secp224r1";
            case 22 -> "secp256k1";
            case 23 -> "secp256r1";
            case 24 -> "secp384r1";
            case 25 -> "secp521r1";
            case 26 -> "brainpoolP256r1";
            case 27 -> "brainpoolP384r1";
            case 28 -> "brainpoolP512r1";
            case 29 -> "x25519";
            case 30 -> "x448";
            default -> laterName(value);
        };
    }

    private static String laterName(long value) {
        return switch ((int) value) {
            case 31 -> "brainpoolP256r1tls13";
            case 32 -> "brainpoolP384r1tls13";
            case 33 -> "brainpoolP512r1tls13";
            case 41 -> "curveSM2";
            case 256 -> "ffdhe2048";
            case 257 -> "ffdhe3072";
            case 258 -> "ffdhe4096";
            case 259 -> "ffdhe6144";
            case 260 -> "ffdhe8192";
            case 512 -> "MLKEM512";
            case 513 -> "MLKEM768";
            case 514 -> "MLKEM1024";
            case 4587 -> "SecP256r1MLKEM768";
            case 4588 -> "X25519MLKEM768";
            case 4589 -> "SecP384r1MLKEM1024";
            case 25497 -> "X25519Kyber768Draft00";
            case 65281 -> "arbitrary_explicit_prime_curves";
            case 65282 -> "arbitrary_explicit_char2_curves";
            default -> Grease.name(value);
        };
    }
}

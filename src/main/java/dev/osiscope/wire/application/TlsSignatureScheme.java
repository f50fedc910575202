package dev.osiscope.wire.application;

/// How something is signed (IANA, TLS SignatureScheme); before TLS 1.3 a hash and a signature (RFC 5246 section
/// 7.4.1.4.1).
final class TlsSignatureScheme {

    private TlsSignatureScheme() {}

    /// The registry's name of a scheme; of hash and signature where it has none.
    static String name(long value) {
        return switch ((int) value) {
            case 0x0201 -> "rsa_pkcs1_sha1";
            case 0x0203 -> "ecdsa_sha1";
            case 0x0401 -> "rsa_pkcs1_sha256";
            case 0x0403 -> "ecdsa_secp256r1_sha256";
            case 0x0501 -> "rsa_pkcs1_sha384";
            case 0x0503 -> "ecdsa_secp384r1_sha384";
            case 0x0601 -> "rsa_pkcs1_sha512";
            case 0x0603 -> "ecdsa_secp521r1_sha512";
            case 0x0708 -> "sm2sig_sm3";
            case 0x0804 -> "rsa_pss_rsae_sha256";
            case 0x0805 -> "rsa_pss_rsae_sha384";
            case 0x0806 -> "rsa_pss_rsae_sha512";
            case 0x0807 -> "ed25519";
            case 0x0808 -> "ed448";
            case 0x0809 -> "rsa_pss_pss_sha256";
            case 0x080a -> "rsa_pss_pss_sha384";
            case 0x080b -> "rsa_pss_pss_sha512";
            case 0x0904 -> "mldsa44";
            case 0x0905 -> "mldsa65";
            case 0x0906 -> "mldsa87";
            default -> pair(value);
        };
    }

    private static String pair(long value) {
        String hash = hash(value >> 8);
        String signature = signature(value & 0xff);
        return hash.isEmpty() || signature.isEmpty() ? Grease.name(value) : signature + " with " + hash;
    }

    /// The name of a hash; empty where it has none.
    static String hash(long value) {
        return switch ((int) value) {
            case 0 -> "no hash";
            case 1 -> "MD5";
            case 2 -> "SHA-1";
            case 3 -> "SHA-224";
            case 4 -> "SHA-256";
            case 5 -> "SHA-384";
            case 6 -> "SHA-512";
            case 7 -> "SM3";
            default -> "";
        };
    }

    /// The name of a kind of signature; empty where it has none.
    static String signature(long value) {
        return switch ((int) value) {
            case 0 -> "anonymous";
            case 1 -> "RSA";
            case 2 -> "DSA";
            case 3 -> "ECDSA";
            case 4 -> "SM2";
            default -> "";
        };
    }
}

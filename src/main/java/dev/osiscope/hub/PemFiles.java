package dev.osiscope.hub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The user's certificate and its key, from files in PEM (RFC 7468). What is wrong with them is told with the file and what mends
/// it.
///
/// @param certificates the hub's first, then those of its issuers
/// @param key          that of the first
record PemFiles(List<X509Certificate> certificates, PrivateKey key) {

    private static final Pattern KEY = Pattern.compile("-----BEGIN ([A-Z ]*)PRIVATE KEY-----([^-]*)-----END");
    private static final byte[] PROBE = "is this the key of that certificate?".getBytes(StandardCharsets.US_ASCII);

    /// Reads both.
    ///
    /// @throws HubException where they can't be read or don't fit together
    static PemFiles read(Path certificateFile, Path keyFile) {
        List<X509Certificate> certificates = certificates(certificateFile);
        PrivateKey key = key(keyFile, certificates.getFirst(), certificateFile);
        if (!fits(key, certificates.getFirst())) {
            throw other(keyFile, certificateFile);
        }
        return new PemFiles(certificates, key);
    }

    private static List<X509Certificate> certificates(Path file) {
        String text = text(file);
        if (!text.contains("-----BEGIN CERTIFICATE-----")) {
            throw new HubException("--cert: " + file + " has no certificate in PEM, which begins with -----BEGIN CERTIFICATE-----;"
                    + " from DER: openssl x509 -inform DER -in " + file + " -out cert.pem");
        }
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))).stream()
                    .map(X509Certificate.class::cast).toList();
        } catch (CertificateException broken) {
            throw new HubException("--cert: the certificate in " + file + " is damaged (" + Failures.text(broken)
                    + "): get it anew from who made it", broken);
        }
    }

    private static PrivateKey key(Path file, X509Certificate certificate, Path certificateFile) {
        Matcher found = KEY.matcher(text(file));
        if (!found.find()) {
            throw new HubException("--key: " + file + " has no key in PEM, which begins with -----BEGIN PRIVATE KEY-----");
        }
        if (!found.group(1).isEmpty()) {
            throw new HubException("--key: the key in " + file + " is "
                    + (found.group(1).startsWith("ENCRYPTED") ? "behind a password" : "not PKCS #8")
                    + "; mend it by: openssl pkcs8 -topk8 -nodes -in " + file + " -out key.pem");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(found.group(2));
            return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException notThatKind) {
            throw other(file, certificateFile);
        }
    }

    private static HubException other(Path keyFile, Path certificateFile) {
        return new HubException("--key: the key in " + keyFile + " is damaged, or not that of the first certificate in "
                + certificateFile + "; these say the same where they fit: openssl pkey -pubout -in " + keyFile
                + ", openssl x509 -pubkey -noout -in " + certificateFile);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new HubException(file + " can't be read: " + Failures.text(failure), failure);
        }
    }

    private static boolean fits(PrivateKey key, X509Certificate certificate) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException notEven) {
            return false;
        }
    }
}

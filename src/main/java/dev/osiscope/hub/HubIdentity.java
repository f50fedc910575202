package dev.osiscope.hub;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;

/// By which a hub answers those who ask for TLS: a certificate and its key.
public final class HubIdentity {

    /// The versions of TLS that hub and client speak.
    static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final SslContext context;
    private final String fingerprint;

    private HubIdentity(SslContext context, String fingerprint) {
        this.context = context;
        this.fingerprint = fingerprint;
    }

    /// Makes a certificate that nobody has signed but its own key, for `localhost` and some addresses, and for this run only:
    /// the key is written nowhere.
    ///
    /// @param now when it begins to be valid; it is for a month
    /// @throws HubException where this Java can't
    public static HubIdentity selfMade(List<InetAddress> addresses, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            X509Certificate certificate = SelfSignedCertificate.of(keys, addresses, now);
            SslContext context = built(SslContextBuilder.forServer(keys.getPrivate(), certificate));
            return new HubIdentity(context, fingerprint(certificate));
        } catch (GeneralSecurityException | SSLException failure) {
            throw new HubException("this Java can't make a certificate: " + Failures.text(failure), failure);
        }
    }

    /// The user's own.
    ///
    /// @param certificates PEM, the hub's first
    /// @param key          PEM, PKCS #8 without a password
    /// @throws HubException where they can't be read or don't fit together
    public static HubIdentity of(Path certificates, Path key) {
        PemFiles files = PemFiles.read(certificates, key);
        try {
            return new HubIdentity(built(SslContextBuilder.forServer(files.key(), files.certificates())), "");
        } catch (IllegalArgumentException | SSLException failure) {
            throw new HubException("the certificate " + certificates + " and the key " + key + " can't be used: "
                    + Failures.text(failure), failure);
        }
    }

    /// The SHA-256 of a self-made certificate, as `openssl x509 -fingerprint -sha256` prints it; empty for the user's own.
    public String fingerprint() {
        return fingerprint;
    }

    SslContext context() {
        return context;
    }

    private static SslContext built(SslContextBuilder builder) throws SSLException {
        return builder.sslProvider(SslProvider.JDK).protocols(PROTOCOLS).build();
    }

    private static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
    }
}

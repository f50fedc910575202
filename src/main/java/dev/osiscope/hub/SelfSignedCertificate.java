package dev.osiscope.hub;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// A certificate that its own key has signed (RFC 5280, section 4.1), by ECDSA with SHA-256 (RFC 5758).
///
/// The JDK reads certificates and makes none; its `keytool` would, as a child that writes the key to a file.
final class SelfSignedCertificate {

    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String ALTERNATIVE_NAMES = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String NAME = "OSIscope hub";

    private static final BigInteger VERSION_3 = BigInteger.TWO;
    private static final int SERIAL_BITS = 127;
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final int EXTENSIONS = 3;

    private static final Duration CLOCK_SKEW = Duration.ofHours(1);
    private static final Duration VALID = Duration.ofDays(30);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private SelfSignedCertificate() {
    }

    /// @param addresses what the hub may be called besides `localhost`
    static X509Certificate of(KeyPair keys, List<InetAddress> addresses, Instant now) throws GeneralSecurityException {
        byte[] content = content(keys, addresses, now);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(content);
        byte[] certificate = Der.sequence(content, algorithm(), Der.bits(signature.sign()));
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate));
    }

    private static byte[] content(KeyPair keys, List<InetAddress> addresses, Instant now) {
        byte[] name = Der.sequence(Der.set(Der.sequence(Der.identifier(COMMON_NAME), Der.text(NAME))));
        return Der.sequence(
                Der.within(0, Der.integer(VERSION_3)),
                Der.integer(new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0)),
                algorithm(),
                name,
                Der.sequence(Der.time(TIME.format(now.minus(CLOCK_SKEW))), Der.time(TIME.format(now.plus(VALID)))),
                name,
                keys.getPublic().getEncoded(),
                Der.within(EXTENSIONS, Der.sequence(
                        Der.sequence(Der.identifier(BASIC_CONSTRAINTS), Der.yes(), Der.octets(Der.sequence(Der.yes()))),
                        Der.sequence(Der.identifier(ALTERNATIVE_NAMES), Der.octets(alternatives(addresses))))));
    }

    private static byte[] alternatives(List<InetAddress> addresses) {
        List<byte[]> names = new ArrayList<>();
        names.add(Der.tagged(DNS_NAME, "localhost".getBytes(StandardCharsets.US_ASCII)));
        addresses.forEach(address -> names.add(Der.tagged(IP_ADDRESS, address.getAddress())));
        return Der.sequence(names.toArray(byte[][]::new));
    }

    private static byte[] algorithm() {
        return Der.sequence(Der.identifier(ECDSA_WITH_SHA256));
    }
}

package dev.osiscope.wire.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What certificates say, and what becomes of bytes that are none.
class CertificateTest {

    private static final Bytes REAL = TlsBytes.certificate();

    @Test
    void saysWhoseItIsWhoSignedItAndForHowLongItIsGood() {
        Certificate certificate = Certificate.read(REAL);

        assertTrue(certificate.complete());
        assertEquals("CN=test.example,O=Osiscope,C=CH", text(certificate, TlsCertificateFields.SUBJECT));
        assertEquals("CN=test.example,O=Osiscope,C=CH", text(certificate, TlsCertificateFields.ISSUER));
        assertEquals("2026-11-25 19:49:46 (UTC)", text(certificate, TlsCertificateFields.NOT_BEFORE));
        assertEquals("2026-12-25 19:49:46 (UTC)", text(certificate, TlsCertificateFields.NOT_AFTER));
        assertEquals("test.example", text(certificate, TlsCertificateFields.DNS_NAME));
        assertEquals(new FieldValue.Octets(Bytes.ofHex("244253fe39d556b764e4f49cd6baf4c35280f269")),
                certificate.parts().getFirst().value());
    }

    @Test
    void eachPartStandsWhereItsBytesAre() {
        Certificate.Part name = part(Certificate.read(REAL), TlsCertificateFields.DNS_NAME);

        assertEquals(Bytes.wrap("test.example".getBytes(StandardCharsets.US_ASCII)),
                REAL.slice(name.range()));
    }

    @Test
    void cutShortAtEveryLengthItIsIncomplete() {
        for (int length = 0; length < REAL.length(); length++) {
            assertFalse(Certificate.read(REAL.atMost(length)).complete());
        }
    }

    @Test
    void damageIsNeverAnException() {
        Random random = new Random(5280);
        for (int round = 0; round < 20_000; round++) {
            byte[] array = REAL.toArray();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                array[random.nextInt(array.length)] = (byte) random.nextInt(256);
            }
            BitRange whole = BitRange.ofBytes(0, array.length);
            Certificate.read(Bytes.wrap(array)).parts().forEach(part -> assertTrue(whole.contains(part.range())));
            CertificateProtocols.of(Bytes.wrap(array));
        }
    }

    @Test
    void deepNestingEnds() {
        byte[] array = new byte[200_000];
        for (int index = 0; index < array.length; index += 5) {
            int left = array.length - index - 5;
            array[index] = 0x30;
            array[index + 1] = (byte) 0x83;
            array[index + 2] = (byte) (left >> 16);
            array[index + 3] = (byte) (left >> 8);
            array[index + 4] = (byte) left;
        }

        assertEquals(List.of(), CertificateProtocols.of(Bytes.wrap(array)));
    }

    @Test
    void namesTheDissectorsOfItsParts() {
        assertEquals(List.of("x509sat", "x509sat", "x509sat", "x509sat", "x509sat", "x509sat", "pkcs-1", "x509ce",
                "x509ce", "x509ce", "x509ce"), CertificateProtocols.of(REAL));
    }

    @Test
    void timesHaveTwoOrFourDigitsOfTheYear() {
        assertEquals("1999-12-31 23:59:59 (UTC)", time("170d 3939313233313233353935395a"));
        assertEquals("2050-01-01 00:00:00 (UTC)", time("180f 32303530303130313030303030305a"));
        assertEquals("9912312359Z", time("170b 393931323331323335395a"));
    }

    @Test
    void namesAreReadOnlyWhereTheyAreNames() {
        assertEquals(Optional.of("CN=a\\,b"), Certificate.name(Bytes.ofHex("300e310c300a06035504030c03612c62")));
        assertEquals(Optional.empty(), Certificate.name(Bytes.ofHex("3080")));
    }

    private static String time(String hex) {
        return CertificateTime.text(DerElement.read(Bytes.ofHex(hex), 0).orElseThrow());
    }

    private static String text(Certificate certificate, FieldDefinition row) {
        return ((FieldValue.Text) part(certificate, row).value()).text();
    }

    private static Certificate.Part part(Certificate certificate, FieldDefinition row) {
        return certificate.parts().stream().filter(part -> part.row().equals(row)).findFirst().orElseThrow();
    }
}

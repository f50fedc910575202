package dev.osiscope.wire.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A question about a certificate and its answer, both made by OpenSSL.
class OcspMessageTest {

    private static final Bytes REQUEST = Bytes.ofHex("""
            30423040303e303c303a300906052b0e03021a050004146edb221cd0ce7d416e83e121c5bd36af41c505db0414c70373
            8c4a719b8ebf3b8c42cb138c78ba7c9c00020101
            """);
    private static final Bytes RESPONSE = Bytes.ofHex("""
            308201580a0100a08201513082014d06092b06010505073001010482013e3082013a3081a4a11a3018310a3008060355
            04030c0161310a3008060355040a0c0162180f32303236313132353233313230355a30753073303a300906052b0e0302
            1a050004146edb221cd0ce7d416e83e121c5bd36af41c505db0414c703738c4a719b8ebf3b8c42cb138c78ba7c9c0002
            0101a111180f32303235303530353035303530355a180f32303236313132353233313230355aa011180f323032363131
            32363233313230355a300d06092a864886f70d01010b050003818100404e275de798703eed2db660f77d9a83dd0a22ea
            2ae7ccb9d167e7e07dee94967b0f6ac8c4bb8def508c72d12a22f46b736ff4c61c75e0faf90b0198547c9cef3da7043b
            d41a1cede2d7a3f1d15c7c666e151bb54dd04cbfa444b412ba2b1e5cbe88d61999aaa4d394cc39c2f77c3e7c7c001bc3
            90cba61a8cf67330a8c43f41
            """);

    @Test
    void aRequestNamesTheCertificate() {
        assertEquals(List.of("ocsp.issuerNameHash", "ocsp.issuerKeyHash", "ocsp.serialNumber"), ids(REQUEST));
        assertEquals("01", value(REQUEST, "ocsp.serialNumber"));
    }

    @Test
    void aResponseTellsThatItWasTakenBack() {
        assertEquals("0", value(RESPONSE, "ocsp.responseStatus"));
        assertEquals("1.3.6.1.5.5.7.48.1.1", value(RESPONSE, "ocsp.responseType.id"));
        assertEquals("revoked", value(RESPONSE, "ocsp.certStatus"));
        assertEquals("2025-05-05 05:05:05 (UTC)", value(RESPONSE, "ocsp.revocationTime"));
        assertTrue(ids(RESPONSE).containsAll(List.of("ocsp.byName", "ocsp.producedAt", "ocsp.thisUpdate",
                "ocsp.nextUpdate", "ocsp.signature")));
    }

    @Test
    void cutOrDamagedAtEveryPlaceItNeverThrows() {
        for (int place = 0; place < RESPONSE.length(); place++) {
            byte[] damaged = RESPONSE.toArray();
            damaged[place] ^= (byte) 0xff;
            OcspMessage.read(Bytes.wrap(damaged));
            assertTrue(OcspMessage.read(RESPONSE.atMost(place)).isEmpty());
        }
    }

    private static List<String> ids(Bytes message) {
        return OcspMessage.read(message).stream().map(part -> part.row().id()).toList();
    }

    private static String value(Bytes message, String id) {
        return OcspMessage.read(message).stream().filter(part -> part.row().id().equals(id)).map(part ->
                switch (part.value()) {
                    case FieldValue.Unsigned number -> Long.toString(number.value());
                    case FieldValue.Text text -> text.text();
                    default -> message.slice(part.range()).hex();
                }).findFirst().orElse("");
    }
}

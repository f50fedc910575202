package dev.osiscope.wire.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHeadersTest {

    @Test
    void anEthernetHeaderIsReadAndEncodedAgain() {
        Bytes bytes = Bytes.ofHex("ffffffffffff 001b44113ab7 86dd");

        EthernetHeader header = EthernetHeader.read(bytes);

        assertEquals("ff:ff:ff:ff:ff:ff", header.destination().toString());
        assertEquals("00:1b:44:11:3a:b7", header.source().toString());
        assertEquals(EtherType.IPV6, header.type());
        assertEquals(bytes, header.encode());
        assertEquals("00:00:00:00:00:00", MacAddress.ZERO.toString());
    }

    @Test
    void aSmallEtherTypeIsALength() {
        assertTrue(new EtherType(1500).isLength());
        assertFalse(new EtherType(1536).isLength());
        assertEquals("type 0x1234", new EtherType(0x1234).toString());
    }

    @ParameterizedTest
    @CsvSource({"02000000, 2, true", "00000002, 2, false", "1e000000, 30, true", "0000001e, 30, false",
        "18000000, 24, true", "00000000, 0, false"})
    void theFamilyIsReadInEitherByteOrder(String hex, long family, boolean littleEndian) {
        NullHeader header = NullHeader.read(Bytes.ofHex(hex));

        assertEquals(new NullHeader(new AddressFamily(family), littleEndian), header);
        assertEquals(Bytes.ofHex(hex), header.encode());
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 23, 24, 28, 30})
    void everySystemsNumberOfIpv6IsKnown(long family) {
        assertTrue(new AddressFamily(family).ipv6());
        assertFalse(new AddressFamily(family).ipv4());
    }

    @Test
    void anyFamilySurvives() {
        assertEquals("family 4294967295", new AddressFamily(0xffffffffL).toString());
        Random random = new Random(108);
        for (int round = 0; round < 1000; round++) {
            byte[] array = new byte[4];
            random.nextBytes(array);

            assertEquals(Bytes.wrap(array), NullHeader.read(Bytes.wrap(array)).encode());
        }
    }
}

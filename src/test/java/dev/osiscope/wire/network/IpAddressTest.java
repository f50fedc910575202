package dev.osiscope.wire.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "00000000000000000000000000000000, ::",
        "00000000000000000000000000000001, ::1",
        "20010db8000000000000000000000001, 2001:db8::1",
        "20010db8000000010001000100010001, 2001:db8:0:1:1:1:1:1",
        "20010000000000010000000000000001, 2001:0:0:1::1",
        "20010db8000000000001000000000001, 2001:db8::1:0:0:1",
        "fe800000000000000000000000000000, fe80::",
        "20010DB80AAA0000BBBB000000000000, 2001:db8:aaa:0:bbbb::",
        "00000000000000000000ffffc0000201, ::ffff:192.0.2.1",
        "000000000000000000000000c0000201, ::192.0.2.1",
        "00000000000000000000000000010000, ::0.1.0.0",
        "00010002000300040005000600070008, 1:2:3:4:5:6:7:8",
        "7f000001, 127.0.0.1",
        "ffffffff, 255.255.255.255"
    })
    void isWrittenAsTheStandardSays(String hex, String text) {
        assertEquals(text, new IpAddress(Bytes.ofHex(hex)).toString());
    }

    @Test
    void knowsItsVersion() {
        assertTrue(IpAddress.ofIpv4(192, 0, 2, 255).ipv4());
        assertEquals("192.0.2.255", IpAddress.ofIpv4(192, 0, 2, 255).toString());
        assertFalse(new IpAddress(Bytes.wrap(new byte[16])).ipv4());
    }

    @Test
    void otherLengthsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new IpAddress(Bytes.EMPTY));
        assertThrows(IllegalArgumentException.class, () -> new IpAddress(Bytes.wrap(new byte[6])));
    }
}

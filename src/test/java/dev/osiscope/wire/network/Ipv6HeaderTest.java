package dev.osiscope.wire.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.osiscope.bytes.Bytes;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Ipv6HeaderTest {

    /// Sent by a Linux kernel over its loopback.
    private static final Bytes REAL = Bytes.ofHex("600a74d2 00280640"
            + "00000000000000000000000000000001 00000000000000000000000000000001");

    @Test
    void everyFieldOfARealHeaderIsRead() {
        IpAddress loopback = new IpAddress(Bytes.ofHex("00000000000000000000000000000001"));

        assertEquals(new Ipv6Header(0, 0xa74d2, 40, IpProtocol.TCP, 64, loopback, loopback), Ipv6Header.read(REAL));
        assertEquals(REAL, Ipv6Header.read(REAL).encode());
    }

    @Test
    void whatIsReadIsEncodedAgain() {
        Random random = new Random(8200);
        for (int round = 0; round < 2000; round++) {
            byte[] array = new byte[40];
            random.nextBytes(array);
            array[0] = (byte) (0x60 | array[0] & 0x0f);

            assertEquals(Bytes.wrap(array), Ipv6Header.read(Bytes.wrap(array)).encode());
        }
    }

    @Test
    void anotherVersionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Ipv6Header.read(Bytes.wrap(new byte[40])));
    }

    @Test
    void anExtensionHeaderSaysHowLongItIs() {
        Bytes bytes = Bytes.ofHex("06 02 abcd 00000001");

        assertEquals(new Ipv6Extension(IpProtocol.ROUTING, IpProtocol.TCP, 24, 0),
                Ipv6Extension.read(IpProtocol.ROUTING, bytes));
        assertEquals(new Ipv6Extension(IpProtocol.FRAGMENT, IpProtocol.TCP, 8, 0xabcd >> 3),
                Ipv6Extension.read(IpProtocol.FRAGMENT, bytes));
    }
}

package dev.osiscope.wire.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.osiscope.bytes.Bytes;
import java.util.Random;
import java.util.Optional;
import java.util.OptionalLong;
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
        Bytes bytes = Bytes.ofHex("06 02 abcd 00000001 0000000000000002 0000000000000003 ffff");

        Ipv6Extension routing = Ipv6Extension.read(IpProtocol.ROUTING, bytes);
        Ipv6Extension fragment = Ipv6Extension.read(IpProtocol.FRAGMENT, bytes);

        assertEquals(bytes.atMost(24), routing.encode());
        assertEquals(IpProtocol.TCP, routing.nextHeader());
        assertEquals(0, routing.fragmentOffset());
        assertEquals(bytes.atMost(8), fragment.encode());
        assertEquals(0xabcd >> 3, fragment.fragmentOffset());
    }

    @Test
    void aSourceRouteEndsAtItsLastStation() {
        String stations = "20010db8000000000000000000000001 20010db8000000000000000000000002";

        assertEquals(Optional.of("2001:db8::2"), Ipv6Extension.read(IpProtocol.ROUTING,
                Bytes.ofHex("06 04 00 01 00000000" + stations)).finalDestination().map(IpAddress::toString));
        assertEquals(Optional.empty(), Ipv6Extension.read(IpProtocol.ROUTING,
                Bytes.ofHex("06 04 00 00 00000000" + stations)).finalDestination());
        assertEquals(Optional.empty(), Ipv6Extension.read(IpProtocol.ROUTING,
                Bytes.ofHex("06 04 04 01 00000000" + stations)).finalDestination());
    }

    @Test
    void aJumboPacketSaysItsLengthInAnOption() {
        assertEquals(OptionalLong.of(0x00010000), Ipv6Extension.read(IpProtocol.HOP_BY_HOP,
                Bytes.ofHex("06 00 c2 04 00010000")).jumboLength());
        assertEquals(OptionalLong.empty(), Ipv6Extension.read(IpProtocol.HOP_BY_HOP,
                Bytes.ofHex("06 00 01 04 00010000")).jumboLength());
        assertEquals(OptionalLong.empty(), Ipv6Extension.read(IpProtocol.HOP_BY_HOP,
                Bytes.ofHex("06 00 c2 05 00010000")).jumboLength());
    }
}

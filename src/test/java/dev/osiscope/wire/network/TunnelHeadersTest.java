package dev.osiscope.wire.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.link.MplsHeader;
import dev.osiscope.wire.link.PppoeFields;
import dev.osiscope.wire.link.PppoeHeader;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The headers of tunnels: bytes in, values out, the same bytes rebuilt.
class TunnelHeadersTest {

    private final Random random = new Random(2784);

    @Test
    void anAuthenticationHeaderSaysWhatFollowsIt() {
        Bytes bytes = Bytes.ofHex("01040000 3916d11c 00000011 08cfeae9677f8acf0666 88be ffff");

        AhHeader header = AhHeader.read(bytes);

        assertEquals(24, AhHeader.length(bytes));
        assertEquals(IpProtocol.ICMP, header.nextHeader());
        assertEquals(0x3916d11cL, header.spi());
        assertEquals(bytes.atMost(24), header.encode());
    }

    @Test
    void anAuthenticationHeaderOfLengthZeroHasNoSequenceNumber() {
        Bytes bytes = Bytes.ofHex("3a000000 00000000 8000fae6");

        assertEquals(8, AhHeader.length(bytes));
        assertEquals(bytes.atMost(8), AhHeader.read(bytes).encode());
    }

    @Test
    void theFlagsOfGreSayWhatIsThere() {
        assertEquals(4, GreHeader.length(Bytes.ofHex("00000800")));
        assertEquals(8, GreHeader.length(Bytes.ofHex("80000800")));
        assertEquals(16, GreHeader.length(Bytes.ofHex("b0000800")));
        assertEquals(16, GreHeader.length(Bytes.ofHex("3081880b")));
        assertEquals(20, GreHeader.length(Bytes.ofHex("40000800 00000000 08000404 0a000001 00000000")));
    }

    @Test
    void aRoutingWithoutEndIsLongerThanWhatIsThere() {
        assertTrue(GreHeader.length(Bytes.ofHex("40000800 00000000 080004ff 0a000001")) > 16);
        assertTrue(GreHeader.length(Bytes.ofHex("40000800")) > 4);
    }

    @Test
    void anyBytesAreRebuilt() {
        for (int round = 0; round < 5000; round++) {
            byte[] array = new byte[1100];
            random.nextBytes(array);
            Bytes bytes = Bytes.wrap(array);

            assertEquals(bytes.atMost(AhHeader.length(bytes)), AhHeader.read(bytes).encode());
            assertEquals(bytes.atMost(8), EspHeader.read(bytes).encode());
            assertEquals(bytes.atMost(8), VxlanHeader.read(bytes).encode());
            assertEquals(bytes.atMost(GeneveHeader.length(bytes)), GeneveHeader.read(bytes).encode());
            assertEquals(bytes.atMost(4), MplsHeader.read(bytes).encode());
            assertEquals(bytes.atMost(6), PppoeHeader.read(PppoeFields.SESSION, bytes).encode());
            int gre = GreHeader.length(bytes);
            if (gre <= bytes.length()) {
                assertEquals(bytes.atMost(gre), GreHeader.read(bytes).encode());
            }
        }
    }
}

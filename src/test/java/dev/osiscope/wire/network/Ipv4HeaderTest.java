package dev.osiscope.wire.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.InternetChecksum;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Ipv4HeaderTest {

    /// Sent by a Linux kernel over its loopback.
    private static final Bytes REAL = Bytes.ofHex("45000043 5f394000 4006dd79 7f000001 7f000001");

    @Test
    void everyFieldOfARealHeaderIsRead() {
        Ipv4Header header = Ipv4Header.read(REAL);

        assertEquals(new Ipv4Header(0, 0, 67, 0x5f39, Ipv4Flags.DO_NOT_FRAGMENT, 0, 64, IpProtocol.TCP, 0xdd79,
                IpAddress.ofIpv4(127, 0, 0, 1), IpAddress.ofIpv4(127, 0, 0, 1), List.of(), Bytes.EMPTY), header);
        assertEquals(20, header.headerLength());
        assertFalse(header.laterFragment());
    }

    @Test
    void theChecksumIsTheKernels() {
        Ipv4Header real = Ipv4Header.read(REAL);

        Ipv4Header made = Ipv4Header.of(real.source(), real.destination(), IpProtocol.TCP, 0x5f39, 47);

        assertEquals(real, made);
        assertEquals(REAL, made.encode());
    }

    @Test
    void optionsAndPaddingAreKeptAsTheyAre() {
        Bytes bytes = Bytes.ofHex("47b90000 00012003 ff320000 c0000201 c0000202 94040000 01 00 abcd");

        Ipv4Header header = Ipv4Header.read(bytes);

        assertEquals(List.of(new Ipv4Option(148, Bytes.ofHex("0000")), Ipv4Option.NO_OPERATION, Ipv4Option.END),
                header.options());
        assertEquals(Bytes.ofHex("abcd"), header.padding());
        assertEquals(28, header.headerLength());
        assertEquals(46, header.dscp());
        assertEquals(1, header.ecn());
        assertTrue(header.flags().moreFragments());
        assertTrue(header.laterFragment());
        assertEquals(new IpProtocol(50), header.payloadProtocol());
        assertEquals(bytes, header.encode());
    }

    @Test
    void anOptionThatCannotBeRightIsKeptAsTheRest() {
        Ipv4Options options = Ipv4Options.read(Bytes.ofHex("01 94 01 00 07 ff 00 00"));

        assertEquals(List.of(Ipv4Option.NO_OPERATION), options.options());
        assertEquals(Bytes.ofHex("94010007ff0000"), options.rest());
        assertFalse(options.complete());
    }

    @Test
    void whatIsReadIsEncodedAgain() {
        Random random = new Random(791);
        for (int round = 0; round < 5000; round++) {
            byte[] array = new byte[20 + 4 * random.nextInt(11)];
            random.nextBytes(array);
            array[0] = (byte) (0x40 | array.length / 4);
            Bytes bytes = Bytes.wrap(array);

            Ipv4Header header = Ipv4Header.read(bytes);

            assertEquals(bytes, header.encode());
            assertEquals(0, new InternetChecksum().add(header.withChecksum().encode()).value());
        }
    }

    @Test
    void anotherVersionOrLengthIsRefused() {
        for (String firstByte : List.of("65", "46", "44")) {
            Bytes wrong = Bytes.ofHex(firstByte + REAL.hex().substring(2));

            assertThrows(IllegalArgumentException.class, () -> Ipv4Header.read(wrong));
        }
    }
}

package dev.osiscope.wire.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.PseudoHeader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TcpHeaderTest {

    private static final IpAddress LOOPBACK = IpAddress.ofIpv4(127, 0, 0, 1);
    private static final IpAddress LOOPBACK_6 = new IpAddress(Bytes.ofHex("00000000000000000000000000000001"));

    /// A SYN sent by a Linux kernel over its loopback.
    private static final Bytes SYN = Bytes.ofHex("dcac994d 90b89f16 00000000 a002ffd7 fe300000"
            + "0204ffd7 0402080a26c7c342 00000000 0103030a");
    /// The last ACK of that conversation; the kernel computed its checksum itself.
    private static final Bytes LAST_ACK = Bytes.ofHex("dcac994d 90b89f27 f8deb6d2 80100040 493b0000"
            + "0101080a 26c7c40b e4970a49");

    @Test
    void everyFieldOfARealSynIsRead() {
        TcpHeader header = TcpHeader.read(SYN);

        assertEquals(new TcpHeader(56492, 39245, 2428018454L, 0, TcpFlags.of(TcpFlag.SYN), 65495, 0xfe30, 0,
                List.of(TcpOption.maximumSegmentSize(65495), TcpOption.SACK_PERMITTED,
                        TcpOption.timestamps(650625858, 0), TcpOption.NO_OPERATION, TcpOption.windowScale(10)),
                Bytes.EMPTY), header);
        assertEquals(40, header.headerLength());
        assertEquals(SYN, header.encode());
    }

    @Test
    void anOptionGivesItsFirstNumber() {
        TcpHeader header = TcpHeader.read(SYN);

        assertEquals(OptionalLong.of(10), header.option(TcpOptionKind.WINDOW_SCALE).orElseThrow().value());
        assertEquals(OptionalLong.of(650625858), header.option(TcpOptionKind.TIMESTAMPS).orElseThrow().value());
        assertEquals(OptionalLong.empty(), header.option(TcpOptionKind.SACK_PERMITTED).orElseThrow().value());
        assertEquals(Optional.empty(), header.option(TcpOptionKind.SACK));
        assertEquals(OptionalLong.empty(), new TcpOption(TcpOptionKind.WINDOW_SCALE, Bytes.EMPTY).value());
    }

    @Test
    void theChecksumIsTheKernels() {
        TcpHeader real = TcpHeader.read(LAST_ACK);

        TcpHeader made = TcpHeader.of(56492, 39245, 2428018471L, 4175345362L, TcpFlags.of(TcpFlag.ACK), 64,
                        List.of(TcpOption.NO_OPERATION, TcpOption.NO_OPERATION,
                                TcpOption.timestamps(0x26c7c40b, 0xe4970a49L)))
                .withChecksum(LOOPBACK, LOOPBACK, Bytes.EMPTY);

        assertEquals(real, made);
    }

    @Test
    void aRightChecksumSumsUpToNothingOverBothVersionsOfIp() {
        Random random = new Random(1071);
        for (int round = 0; round < 500; round++) {
            TcpHeader header = TcpHeader.read(randomHeader(random));
            Bytes payload = randomBytes(random, random.nextInt(50));
            for (IpAddress address : List.of(LOOPBACK, LOOPBACK_6)) {
                Bytes segment = header.withChecksum(address, address, payload).encode();

                assertEquals(0, new PseudoHeader(
                        address, address, IpProtocol.TCP, segment.length() + payload.length()).sum()
                        .add(segment).add(payload).value());
            }
        }
    }

    @Test
    void whatIsReadIsEncodedAgain() {
        Random random = new Random(9293);
        for (int round = 0; round < 10_000; round++) {
            Bytes bytes = randomHeader(random);

            assertEquals(bytes, TcpHeader.read(bytes).encode());
        }
    }

    @Test
    void optionsAreFilledUpToWholeWords() {
        TcpHeader header = TcpHeader.of(1, 2, 3, 4, TcpFlags.of(), 5, List.of(TcpOption.windowScale(7)));

        assertEquals(24, header.headerLength());
        assertEquals(Bytes.ofHex("03030700"), header.encode().from(20));
        assertEquals(header, TcpHeader.read(header.encode()));
    }

    @Test
    void aHeaderThatTheCaptureCutIsReadAsFarAsItGoes() {
        for (int captured = TcpFields.TELLING_LENGTH; captured <= SYN.length(); captured++) {
            TcpHeader header = TcpHeader.read(SYN.atMost(captured));

            assertEquals(captured, header.captured());
            assertEquals(captured == SYN.length(), header.isWhole());
            assertEquals(SYN.length(), header.headerLength());
            assertEquals(SYN.atMost(captured), header.encode());
        }
        assertEquals(List.of(TcpOption.maximumSegmentSize(65495), TcpOption.SACK_PERMITTED),
                TcpHeader.read(SYN.atMost(34)).options());
        assertThrows(IndexOutOfBoundsException.class, () -> TcpHeader.read(SYN.atMost(15)));
        Bytes tooLong = Bytes.ofHex("dcac994d 90b89f27 f8deb6d2 50100040 493b0000 01");
        assertThrows(IllegalArgumentException.class, () -> TcpHeader.read(tooLong));
    }

    @Test
    void flagsAreNamedFromTheLowestBitUp() {
        assertEquals("SYN, ACK", TcpFlags.of(TcpFlag.ACK, TcpFlag.SYN).toString());
        assertEquals("FIN, SYN, RST, PSH, ACK, URG, ECE, CWR, AE", new TcpFlags(0xfff).toString());
        assertEquals("", new TcpFlags(0xe00).toString());
        TcpFlags flags = TcpFlags.of(TcpFlag.FIN, TcpFlag.PSH);
        assertTrue(flags.fin() && flags.psh());
        assertFalse(flags.syn() || flags.ack() || flags.rst());
        assertThrows(IllegalArgumentException.class, () -> new TcpFlags(0x1000));
    }

    private static Bytes randomHeader(Random random) {
        byte[] array = randomBytes(random, 20 + 4 * random.nextInt(11)).toArray();
        array[12] = (byte) (array.length / 4 << 4 | array[12] & 0x0f);
        for (int index = 20; index < array.length; index++) {
            // Small numbers make most of the bytes options that can be read.
            array[index] = (byte) (random.nextInt(3) == 0 ? array[index] : random.nextInt(8));
        }
        return Bytes.wrap(array);
    }

    private static Bytes randomBytes(Random random, int length) {
        byte[] array = new byte[length];
        random.nextBytes(array);
        return Bytes.wrap(array);
    }
}

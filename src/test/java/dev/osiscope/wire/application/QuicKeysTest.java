package dev.osiscope.wire.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// QUIC's first packets: opened with the keys that their readers can make, closed to others.
class QuicKeysTest {

    private static final QuicVersion VERSION_1 = new QuicVersion(1);
    private static final Bytes FIRST = Bytes.ofHex("8394c8f03e515708");
    /// The server's first packet in RFC 9001 section A.3.
    private static final Bytes SERVER_INITIAL = Bytes.ofHex("""
            cf000000010008f067a5502a4262b5004075c0d95a482cd0991cd25b0aac406a5816b6394100f37a1c69797554780bb38cc5a99f
            5ede4cf73c3ec2493a1839b3dbcba3f6ea46c5b7684df3548e7ddeb9c3bf9c73cc3f3bded74b562bfb19fb84022f8ef4cdd93795
            d77d06edbb7aaf2f58891850abbdca3d20398c276456cbc42158407dd074ee""");

    @Test
    void thePacketOfTheStandardIsOpened() {
        QuicPacket packet = QuicPacket.read(SERVER_INITIAL).orElseThrow();

        QuicKeys.Opened opened = QuicKeys.of(VERSION_1, FIRST, false).orElseThrow().open(packet, -1).orElseThrow();

        assertEquals(QuicPacket.Kind.INITIAL, packet.kind());
        assertEquals(Bytes.ofHex("f067a5502a4262b5"), packet.source());
        assertEquals(1, opened.number());
        assertEquals(Bytes.ofHex("""
                02000000000600405a020000560303eefce7f7b37ba1d1632e96677825ddf73988cfc79825df566dc5430b9a045a120013010000
                2e00330024001d00209d3c940d89690b84d08a60993c144eca684d1081287c834d5311bcf32bb9da1a002b00020304"""),
                opened.payload());
        assertEquals(List.of(new QuicFrames.Piece(0, BitRange.ofBytes(9, 0x5a))),
                QuicFrames.handshake(opened.payload(), VERSION_1));
    }

    @Test
    void otherKeysOpenNothing() {
        QuicPacket packet = QuicPacket.read(SERVER_INITIAL).orElseThrow();

        assertEquals(Optional.empty(), QuicKeys.of(VERSION_1, FIRST, true).orElseThrow().open(packet, -1));
        assertEquals(Optional.empty(),
                QuicKeys.of(VERSION_1, FIRST.from(1), false).orElseThrow().open(packet, -1));
        assertTrue(QuicKeys.of(new QuicVersion(0x0a0a0a0aL), FIRST, true).isEmpty());
    }

    @Test
    void bothVersionsAndTheirDraftsHaveKeys() {
        for (long version : new long[] {1, QuicSealer.VERSION_2}) {
            Bytes sealed = new QuicSealer(version, FIRST, true).initial(FIRST, 7, Bytes.ofHex("01010101"));
            QuicPacket packet = QuicPacket.read(sealed).orElseThrow();

            QuicKeys keys = QuicKeys.of(packet.version(), FIRST, true).orElseThrow();

            assertEquals(Optional.of(new QuicKeys.Opened(7, Bytes.ofHex("01010101"))), keys.open(packet, 6));
        }
        assertTrue(new QuicVersion(0xff00001dL).salt().isPresent());
        assertTrue(new QuicVersion(0xff000015L).salt().isEmpty());
    }

    @Test
    void aPacketThatIsNotWholeIsNone() {
        for (int length = 0; length < SERVER_INITIAL.length(); length++) {
            assertEquals(Optional.empty(), QuicPacket.read(SERVER_INITIAL.atMost(length)), "length " + length);
        }
    }

    @Test
    void framesEndWhereTheyMakeNoSense() {
        String piece = "06 00 01 aa";
        QuicFrames.Piece first = new QuicFrames.Piece(0, BitRange.ofBytes(3, 1));

        assertEquals(List.of(first), frames(piece + "06 01 02 bb"));
        assertEquals(List.of(first), frames(piece + "08" + piece));
        assertEquals(List.of(first), frames(piece + "c000000100000006 00 01 aa"));
        assertEquals(List.of(first), frames(piece + "02 00 00 ffffffffffffffff 00" + piece));
        assertEquals(2, frames(piece + "03 01 02 01 00 03 04 05 06 07" + piece).size());
        assertEquals(2, frames(piece + "1c 00 06 03 aabbcc" + piece).size());
        assertEquals(List.of(), frames("06 00 00"));
    }

    private static List<QuicFrames.Piece> frames(String hex) {
        return QuicFrames.handshake(Bytes.ofHex(hex), VERSION_1);
    }

    @Test
    void framesOfGooglesHaveOtherNumbers() {
        String piece = "08 00 01 aa";
        QuicVersion google = new QuicVersion(0x54303530L);

        for (String before : List.of("", "00 07", "40 05 0000 05 00", "65 0005 0000 02 0005 01 0003 01 0001 02 05 00000000 010203")) {
            assertEquals(1, QuicFrames.handshake(Bytes.ofHex(before + piece), google).size(), before);
        }
        assertEquals(List.of(), QuicFrames.handshake(Bytes.ofHex("06 00 01 aa" + piece), google));
        assertEquals(List.of(), QuicFrames.handshake(Bytes.ofHex("08 00 05 aa"), google));
    }

    @Test
    void saltsAreThoseOfTheirDrafts() {
        assertEquals("7fbcdb0e7c66bbe9193a96cd21519ebd7a02644a", new QuicVersion(0xfaceb001L).salt().orElseThrow().hex());
        assertEquals("c3eef712c72ebb5a11a7d2432bb46365bef9f502", new QuicVersion(0xfaceb002L).salt().orElseThrow().hex());
    }
}

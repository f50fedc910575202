package dev.osiscope.dissect;

import static dev.osiscope.dissect.Conversation.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.SctpHeader;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// SCTP: its chunks, and the messages that they carry.
class SctpTest {

    private static final String INIT = "01000020 0000abcd 00010000 000a 0005 00000007 000c0006 00050000 80000004";
    private static final String SACK = "03000018 00000007 00010000 0001 0001 0002 0003 00000006";
    private static final String MESSAGE = "00030015 00000007 0001 0002 00000000 68656c6c6f 000000";

    private final FrameDissector dissector = new FrameDissector(Set.of());
    private final Memory memory = new Memory(TcpJudge::new);
    private long frameNumber;

    @Test
    void anAssociationBeginsWithParameters() {
        Dissection dissection = said(0, INIT);

        assertEquals(List.of("1 INIT"), texts(dissection, "sctp.chunk_type"));
        assertEquals(List.of("10"), texts(dissection, "sctp.init_nr_out_streams"));
        assertEquals(List.of("0x000c supported address types", "0x8000 ECN"),
                texts(dissection, "sctp.parameter_type"));
    }

    @Test
    void anAcknowledgementHasGaps() {
        Dissection dissection = said(1, SACK);

        assertEquals(List.of("2"), texts(dissection, "sctp.sack_gap_block_start"));
        assertEquals(List.of("6"), texts(dissection, "sctp.sack_duplicate_tsn"));
    }

    @Test
    void eachMessageIsTakenApartOnce() {
        assertEquals(List.of("68656c6c6f"), texts(said(1, MESSAGE), "data.data"));
        assertEquals(List.of(), texts(said(1, MESSAGE), "data.data"));
        said(0, INIT);
        assertEquals(List.of("68656c6c6f"), texts(said(1, MESSAGE), "data.data"));
    }

    @Test
    void piecesAreOneMessageInAnyOrder() {
        String first = "00020012 00000007 0001 0002 00000000 6865 0000";
        String middle = "00000012 00000008 0001 0002 00000000 6c6c 0000";
        String last = "00010011 00000009 0001 0002 00000000 6f 000000";

        assertEquals(List.of(), texts(said(1, last), "data.data"));
        assertEquals(List.of(), texts(said(1, first), "data.data"));
        assertEquals(List.of("68656c6c6f", "68656c6c6f"),
                texts(said(1, middle + MESSAGE.replace("00000007", "0000000b")), "data.data"));
    }

    @Test
    void theIdentifierNamesTheProtocol() {
        Dissection dissection = said(1, MESSAGE.replace("00000000", "00000003"));

        assertEquals("m3ua", dissection.layers().getLast().protocol().id());
    }

    @Test
    void aLengthThatCantBeEndsIt() {
        assertEquals("SCTP at byte 32: the length of a chunk can't be right.",
                said(1, "00030003 0000").stop().orElseThrow().sentence());
    }

    @Test
    void damageIsNeverAnException() {
        Random random = new Random(9260);
        for (int round = 0; round < 5_000; round++) {
            byte[] array = Bytes.ofHex(INIT + SACK + MESSAGE).toArray();
            for (int hits = random.nextInt(6); hits > 0; hits--) {
                array[random.nextInt(array.length)] = (byte) random.nextInt(256);
            }
            Dissection dissection = said(1, Bytes.wrap(array).atMost(random.nextInt(array.length)).hex());

            dissection.walk().forEach(field -> field.parts().forEach(part ->
                    assertEquals(true, field.range().contains(part.range()), field::toString)));
        }
    }

    private Dissection said(long tag, String chunks) {
        Bytes packet = Frames.joined(new SctpHeader(2000, 3000, tag, 0).encode(), Bytes.ofHex(chunks));
        frameNumber++;
        return dissector.dissect(Frames.raw(Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK, IpProtocol.SCTP, 1,
                packet.length()).encode(), packet), frameNumber, memory);
    }
}

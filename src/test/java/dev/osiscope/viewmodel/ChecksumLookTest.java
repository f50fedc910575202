package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.i18n.Messages;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChecksumLookTest {

    private static final Messages WORDS = RecordedDemo.MESSAGES;
    /// A SYN that Linux sent over its loopback.
    private static final String SYN = "4500003c 5f374000 4006dd82 7f000001 7f000001"
            + "dcac994d 90b89f16 00000000 a002ffd7 fe300000 0204ffd7 0402080a 26c7c342 00000000 0103030a";

    private static FrameModel frame(String digits) {
        Bytes bytes = Bytes.ofHex(digits);
        return FrameModel.of(new FrameDissector(Set.of())
                .dissect(new Frame(0, LinkType.RAW, bytes.length(), bytes, Provenance.CAPTURED)));
    }

    private static ChecksumLook of(FrameModel frame, String protocol) {
        return ChecksumLook.of(frame).stream().filter(look -> look.part().layer().protocol().id().equals(protocol))
                .findFirst().orElseThrow();
    }

    private static List<String> what(ChecksumLook look) {
        return IntStream.range(0, look.size()).mapToObj(index -> look.row(index, WORDS).what()).toList();
    }

    @Test
    void theRowsOfAHeaderNameItsFields() {
        ChecksumLook ip = of(frame(SYN), "ip");

        assertEquals(List.of("Version, Header length, Differentiated services field", "Total length", "Identification",
                "Flags, Fragment offset", "Time to live, Protocol", "Header checksum, counts as 0", "Source address",
                "Source address", "Destination address", "Destination address"), what(ip));
        assertEquals(new ChecksumLook.Row("Header", "Identification", "5f37", "a473"), ip.row(2, WORDS));
        assertEquals("2 227b", ip.row(9, WORDS).sum());
    }

    @Test
    void thePseudoHeaderComesFirst() {
        ChecksumLook tcp = of(frame(SYN), "tcp");

        assertEquals(List.of("Source address", "Source address", "Destination address", "Destination address", "Protocol", "Length"),
                what(tcp).subList(0, 6));
        assertEquals("Pseudo-header", tcp.row(5, WORDS).part());
        assertEquals("Source port", tcp.row(6, WORDS).what());
        assertTrue(tcp.pick(0).isEmpty(), "its bytes are nowhere in the frame");
    }

    @Test
    void theStepsEndWithTheVerdict() {
        List<String> ip = of(frame(SYN), "ip").steps(WORDS);

        assertEquals("1. All 10 words of 16 bits give 0x2227b.", ip.getFirst());
        assertEquals("2. What stands above 16 bits is carried round and added: 0x227b\u00a0+\u00a00x2\u00a0=\u00a00x227d.", ip.get(1));
        assertEquals("3. Every bit is turned round: the complement of 0x227d is 0xdd82.", ip.get(2));
        assertEquals("4. In the field stands 0xdd82.", ip.get(3));
        assertTrue(ip.get(4).contains("is right"), ip.get(4));
    }

    @Test
    void whatWasLeftToTheCardIsNotCalledWrong() {
        String verdict = of(frame(SYN), "tcp").steps(WORDS).getLast();

        assertTrue(verdict.contains("Not finished") && verdict.contains("offload"), verdict);
    }

    @Test
    void aDamagedOneSaysThatTheyDiffer() {
        String verdict = of(frame(SYN.replace("4006dd82", "3f06dd82")), "ip").steps(WORDS).getLast();

        assertTrue(verdict.contains("differ"), verdict);
    }

    @Test
    void whatCanNotBeWorkedOutSaysWhy() {
        ChecksumLook cut = of(frame(SYN.substring(0, SYN.length() - 4)), "tcp");

        assertEquals(0, cut.size());
        assertTrue(cut.steps(WORDS).getFirst().startsWith("It can't be checked"), cut.steps(WORDS).toString());
        assertFalse(cut.spoken(WORDS).isBlank());
    }

    @Test
    void theWordsOfThePickedFieldArePickedAndLeadToIt() {
        FrameModel frame = frame(SYN);
        ChecksumLook ip = of(frame, "ip");
        Selection ttl = frame.pickField("ip.ttl");

        assertEquals(List.of(4), IntStream.range(0, ip.size()).filter(index -> ip.isPicked(index, ttl)).boxed().toList());
        assertEquals(ttl, ip.pick(4).orElseThrow());
        assertEquals(ip.part(), ChecksumLook.picked(ChecksumLook.of(frame), ttl).orElseThrow().part());
    }
}

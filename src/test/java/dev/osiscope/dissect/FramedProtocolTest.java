package dev.osiscope.dissect;

import static dev.osiscope.dissect.Conversation.above;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.MessageFraming;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Protocols that are named where their messages are complete.
class FramedProtocolTest {

    private static final Bytes READ_REGISTERS = Bytes.ofHex("0001 0000 0006 01 03 0000 0001");

    @Test
    void messageIsNamedInTheSegmentThatCompletesIt() {
        Conversation plant = new Conversation(502);

        assertEquals(List.of(), above(plant.client(READ_REGISTERS.atMost(8))));
        assertEquals(List.of("mbtcp", "modbus"), above(plant.client(READ_REGISTERS.from(8))));
    }

    @Test
    void twoMessagesInASegmentAreTwo() {
        Conversation broker = new Conversation(1883);

        assertEquals(List.of("mqtt", "mqtt"), above(broker.client(Bytes.ofHex("c000 c000"))));
    }

    @Test
    void othersOnThePortAreRecognisedByTheirBytes() {
        Conversation plant = new Conversation(502);

        assertEquals(List.of("http"), above(plant.client("GET / HTTP/1.1\nHost: a\n\n")));
    }

    @Test
    void sessionsNameWhatTheyCarry() {
        assertEquals(List.of("nbss", "smb2"), above(new Conversation(445).client(Bytes.ofHex("00000004 fe534d42"))));
        assertEquals(List.of("nbss", "smb"), above(new Conversation(139).client(Bytes.ofHex("00000004 ff534d42"))));
        assertEquals(List.of("nbss"), above(new Conversation(445).client(Bytes.ofHex("85000000"))));
    }

    @Test
    void whatIsReadAndWrittenIsData() {
        Bytes header = Frames.joined(Bytes.ofHex("fe534d42 4000 0000 00000000 0900 0000 00000000 00000000"),
                Bytes.wrap(new byte[40]));
        Bytes write = Frames.joined(header, Bytes.ofHex("3100 7000 03000000"), Bytes.wrap(new byte[40]),
                Bytes.ofHex("616263"));
        Bytes session = Frames.joined(Bytes.ofHex("000000" + Integer.toHexString(write.length())), write);

        assertEquals(List.of("nbss", "smb2", "data"), above(new Conversation(445).client(session)));
    }

    @Test
    void whatIsNoMessageOfTheOwnerOfAPortMayBeNamedAll() {
        assertEquals(List.of("elasticsearch"), above(new Conversation(9300).client("hello\n")));
        assertEquals(List.of(), above(new Conversation(9300).client(Bytes.ofHex("4553 00000004 0102"))));
        assertEquals(List.of("memcache"), above(new Conversation(11211).client("get a\n")));
    }

    @Test
    void messagesWithAHeadEndAsItSays() {
        Conversation calls = new Conversation(5060);

        assertEquals(List.of(), above(calls.client("INVITE sip:a SIP/2.0\nContent-Type: application/sdp\n")));
        assertEquals(List.of("sip", "sdp"), above(calls.client("Content-Length: 5\n\nv=0\n")));
        assertEquals(List.of("sip"), above(new Conversation(40_001).client("OPTIONS sip:a SIP/2.0\n\n")));
        assertEquals(List.of("rtsp"), above(new Conversation(554).client("OPTIONS * RTSP/1.0\nCSeq: 1\n\n")));
        assertEquals(List.of("rtsp"), above(new Conversation(554).client(Bytes.ofHex("24000004 01020304"))));
    }

    @Test
    void aConversationIsRecognisedByItsFirstBytes() {
        Conversation messages = new Conversation(40_001);

        assertEquals(List.of(), above(messages.client(Bytes.ofHex("00000012 00000015 00000000 00000001"))));
        assertEquals(List.of("smpp"), above(messages.client(Bytes.ofHex("0102"))));
        assertEquals(List.of("giop"), above(new Conversation(40_001).client(
                Bytes.ofHex("47494f50 0100 01 00 02000000 0102"))));
        assertEquals(List.of("fix"), above(new Conversation(40_001).client(
                "8=FIX.4.2\u00019=5\u000135=0\u000110=161\u0001")));
        assertEquals(List.of("drda"), above(new Conversation(40_001).client(Bytes.ofHex("000a d0 01 0001 0004 1041"))));
        assertEquals(List.of("stun"), above(new Conversation(40_001).client(
                Bytes.ofHex("0001 0000 2112a442 0102030405060708090a0b0c"))));
        assertEquals(List.of("bittorrent"), above(new Conversation(40_001).client(Frames.joined(
                Bytes.ofHex("13426974546f7272656e742070726f746f636f6c"), Bytes.wrap(new byte[48])))));
        assertEquals(List.of("bitcoin", "bitcoin"), above(new Conversation(40_001).client(
                Bytes.ofHex("f9beb4d9 76657261636b000000000000 00000000 5df6e0e2"))));
    }

    @Test
    void lengthsAreToldFromTheFirstBytes() {
        assertEquals(OptionalLong.of(131), length(1883, "30 8001"));
        assertEquals(OptionalLong.empty(), length(1883, "30 80"));
        assertEquals(OptionalLong.of(7), length(389, "30 05"));
        assertEquals(OptionalLong.of(260), length(389, "30 82 0100"));
        assertEquals(OptionalLong.empty(), length(389, "30 82 01"));
        assertEquals(OptionalLong.of(4 + 0x010203), length(3306, "030201 00"));
        assertEquals(OptionalLong.of(8), length(5432, "00000008 04"));
        assertEquals(OptionalLong.of(9), length(5432, "52 00000008"));
        assertEquals(OptionalLong.of(8), length(5672, "414d5150 00000901"));
        assertEquals(OptionalLong.of(10 + 18 + 4), length(20000, "0564 17 c4 0100 0200 0000"));
        assertEquals(OptionalLong.empty(), length(20000, "0564 17"));
        assertEquals(OptionalLong.of(8), length(9418, "30303038"));
        assertEquals(OptionalLong.of(4), length(9418, "30303030"));
        assertEquals(OptionalLong.of(20 + 0x0102), length(705, "0101 10 00 00000000 00000000 00000000 00000102"));
        assertEquals(OptionalLong.of(20 + 0x0201), length(705, "0101 00 00 00000000 00000000 00000000 01020000"));
    }

    private static OptionalLong length(int port, String start) {
        return MessageFraming.BY_PORT.get(port).lengthOf(Bytes.ofHex(start));
    }
}

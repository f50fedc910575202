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
    }

    private static OptionalLong length(int port, String start) {
        return MessageFraming.BY_PORT.get(port).lengthOf(Bytes.ofHex(start));
    }
}

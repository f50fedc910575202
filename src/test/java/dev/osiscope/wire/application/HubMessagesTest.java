package dev.osiscope.wire.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HubMessagesTest {

    @Test
    void eachLineIsAMessage() {
        HubMessages read = HubMessages.read(bytes("Grüezi\r\n\nhello\nhal"));

        assertEquals(List.of("Grüezi", "", "hello", "hal"),
                read.messages().stream().map(HubMessage::text).toList());
        assertEquals(List.of(bytes("\r\n"), bytes("\n"), bytes("\n"), Bytes.EMPTY),
                read.messages().stream().map(HubMessage::ending).toList());
        assertFalse(read.messages().getLast().complete());
    }

    @Test
    void aCarriageReturnAloneEndsNothing() {
        assertEquals(List.of(new HubMessage(bytes("a\rb\r"), Bytes.EMPTY)),
                HubMessages.read(bytes("a\rb\r")).messages());
    }

    @Test
    void aMessageMadeHereIsRead() {
        HubMessages one = new HubMessages(List.of(HubMessage.of("Ahoj")));

        assertEquals(bytes("Ahoj\n"), one.encode());
        assertEquals(one, HubMessages.read(one.encode()));
    }

    @Test
    void whatIsReadIsEncodedAgain() {
        Random random = new Random(3001);
        for (int round = 0; round < 2000; round++) {
            byte[] array = new byte[random.nextInt(40)];
            random.nextBytes(array);
            for (int index = 0; index < array.length; index++) {
                array[index] = random.nextInt(4) == 0 ? (byte) (random.nextBoolean() ? '\n' : '\r') : array[index];
            }

            assertEquals(Bytes.wrap(array), HubMessages.read(Bytes.wrap(array)).encode());
        }
    }

    private static Bytes bytes(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}

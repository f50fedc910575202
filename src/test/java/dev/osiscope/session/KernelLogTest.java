package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.lab.KernelSocketState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KernelLogTest {

    private static final Endpoint CLIENT = new Endpoint("10.0.0.2", 40000);
    private static final Endpoint HUB = new Endpoint("10.0.0.1", 3001);

    private final KernelLog log = new KernelLog();

    private static KernelSocketState socket(String state) {
        return new KernelSocketState(CLIENT.toString(), HUB.toString(), state, 0, 0, 0, 0, 0, 20, 10, -1);
    }

    @Test
    void theNewestAnswerByAStepCounts() {
        log.note(3, 30, Map.of("10.0.0.2", List.of(socket("SYN-SENT"))));
        log.note(7, 70, Map.of("10.0.0.2", List.of(socket("ESTABLISHED"))));

        assertTrue(log.of(CLIENT, HUB, 2).isEmpty(), "nobody had asked by then");
        assertEquals(new KernelLog.Said(3, 30, Optional.of(socket("SYN-SENT"))), log.of(CLIENT, HUB, 3).orElseThrow());
        assertEquals(3, log.of(CLIENT, HUB, 6).orElseThrow().step());
        assertEquals("ESTABLISHED", log.of(CLIENT, HUB, 99).orElseThrow().socket().orElseThrow().state());
    }

    @Test
    void aKernelWithoutTheSocketSaysSo() {
        log.note(1, 10, Map.of("10.0.0.2", List.of()));

        assertEquals(Optional.empty(), log.of(CLIENT, HUB, 1).orElseThrow().socket());
        assertTrue(log.of(HUB, CLIENT, 1).isEmpty(), "the other kernel is not in the lab");
    }
}

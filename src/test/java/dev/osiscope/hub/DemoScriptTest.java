package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Leaks.class)
@Timeout(60)
class DemoScriptTest {

    private final Recorder recorder = new Recorder();
    private final HubStage stage = new HubStage(recorder, WallClock::nanos, 0);

    @AfterEach
    void close() {
        stage.close().join();
    }

    @RepeatedTest(20)
    void eachParticipantDoesItsPartInOrder() {
        new DemoScript(Duration.ZERO).run(stage).join();

        assertEquals(List.of(
                "Hub ON connection 1", "Hub ON message 1", "Hub ON scrubbed 1", "Hub ON disconnect 1",
                "Hub BIND", "Hub LISTEN", "Hub EMIT listening 0",
                "Hub ACCEPT", "Hub EMIT connection 1",
                "Hub ACCEPT", "Hub EMIT connection 1",
                "Hub ACCEPT", "Hub EMIT connection 1",
                "Hub READ hello, hub", "Hub EMIT message 1", "Hub EMIT scrubbed 1",
                "Hub EMIT broadcast 0", "Hub WRITE hello, hub", "Hub WRITE hello, hub",
                "Hub READ end of stream", "Hub CLOSE", "Hub EMIT disconnect 1"), of("Hub"));
        assertEquals(List.of("Ada ON message 1", "Ada BIND", "Ada CONNECT", "Ada EMIT connect 0",
                "Ada WRITE hello, hub", "Ada CLOSE", "Ada EMIT close 0"), of("Ada"));
        assertEquals(List.of("Bo ON message 1", "Bo BIND", "Bo CONNECT", "Bo EMIT connect 0",
                "Bo READ hello, hub", "Bo EMIT message 1"), of("Bo"));
        assertEquals(List.of("Cy ON message 1", "Cy BIND", "Cy CONNECT", "Cy EMIT connect 0",
                "Cy READ hello, hub", "Cy EMIT message 1"), of("Cy"));
    }

    @Test
    void eachActionWaitsForTheEffectOfTheOneBefore() {
        new DemoScript(Duration.ZERO).run(stage).join();
        assertOrder("Hub EMIT listening 0", "Ada BIND", "Ada EMIT connect 0", "Bo BIND", "Bo EMIT connect 0",
                "Cy BIND", "Cy EMIT connect 0", "Ada WRITE hello, hub", "Cy EMIT message 1", "Ada CLOSE",
                "Hub EMIT disconnect 1");
        assertOrder("Bo CONNECT", "Hub ACCEPT", "Hub EMIT connection 1", "Ada WRITE hello, hub");
        assertOrder("Bo EMIT message 1", "Ada CLOSE", "Ada EMIT close 0");
    }

    @Test
    void timesNeverRunBackwardsWithinTheStage() {
        long[] time = {0};
        HubStage counted = new HubStage(recorder, () -> ++time[0], 0);
        try {
            new DemoScript(Duration.ofMillis(1)).run(counted).join();
        } finally {
            counted.close().join();
        }
        List<Long> times = recorder.events().stream().map(ApplicationEvent::timeNanos).toList();
        assertEquals(times.stream().sorted().distinct().toList(), times);
    }

    @Test
    void leavesTheHubRunningWithTheOtherTwo() {
        new DemoScript().run(stage).join();
        assertTrue(stage.hubAddress().isPresent());
        assertEquals(List.of("Bo", "Cy"), stage.clients().stream().filter(stage::connected).toList());
    }

    @Test
    void saysWhyItCantRun() {
        stage.startHub().join();
        CompletionException failure =
                assertThrows(CompletionException.class, new DemoScript(Duration.ZERO).run(stage)::join);
        assertEquals("the hub is already running",
                assertInstanceOf(HubException.class, failure.getCause()).getMessage());
    }

    private List<String> of(String participant) {
        return recorder.lines().stream().filter(line -> line.startsWith(participant + " ")).toList();
    }

    /// That the lines come in this order, each first after the one before it.
    private void assertOrder(String... lines) {
        List<String> seen = recorder.lines();
        int position = 0;
        for (String line : lines) {
            int found = seen.subList(position, seen.size()).indexOf(line);
            assertTrue(found >= 0, () -> line + " is not in its place in " + seen);
            position += found + 1;
        }
    }
}

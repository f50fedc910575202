package dev.osiscope.fuzz.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.hub.HubLoop;
import dev.osiscope.hub.HubServer;
import dev.osiscope.hub.Leaks;
import dev.osiscope.hub.WallClock;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// The short form; `src/test/fuzz/hub` is the long one, and takes the time of the answers.
@ExtendWith(Leaks.class)
@Timeout(120)
class HubFuzzTest {

    private static final int INPUTS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HubLoop loop = new HubLoop("test-hub");

    @AfterEach
    void shutdown() {
        loop.shutdown().join();
    }

    @Test
    void goodClientIsAnsweredWhateverOthersDo() throws IOException {
        HubServer hub = new HubServer(loop, _ -> { }, WallClock::nanos);
        Siege siege = Siege.lay(hub.start(0).join(), INPUTS, 1, PATIENCE);
        assertEquals(EnumSet.allOf(HostileKind.class), siege.counts().keySet());
        assertTrue(siege.nanos().length > 1, "the good client hardly had a word in");
        hub.stop().join();
    }
}

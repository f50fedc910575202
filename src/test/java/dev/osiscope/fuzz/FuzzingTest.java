package dev.osiscope.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Jazzer finds no input that makes a target fail. It searches for a short time here, and for a longer one where
/// `src/test/fuzz/run` says so.
@RunsBeside
class FuzzingTest {

    private static final Duration DURATION =
            Duration.parse("PT" + System.getProperty("osiscope.fuzz.duration", "5s"));
    private static final int LINES = 60;

    @Test
    void jazzerFindsNothing() throws IOException, InterruptedException {
        List<FuzzRun> runs = Arrays.stream(FuzzTarget.values())
                .map(target -> FuzzRun.start(target, DURATION)).toList();
        for (FuzzRun run : runs) {
            int code = run.end();
            assumeFalse(code != 0 && run.cannotRun(), "Jazzer's native library does not run on this system");
            assertEquals(0, code, () -> tail(run));
            System.out.println(run.summary());
        }
    }

    private static String tail(FuzzRun run) {
        try {
            return run.tail(LINES);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}

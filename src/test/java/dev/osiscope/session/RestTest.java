package dev.osiscope.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

@Timeout(60)
class RestTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Rest rest = new Rest();

    private Thread resting() throws TimeoutException {
        rest.ask(LONG);
        Thread worker = Thread.ofPlatform().start(rest::take);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> worker.getState() == Thread.State.TIMED_WAITING);
        return worker;
    }

    @Test
    void nobodyRestsUnasked() {
        rest.take();
    }

    @Test
    void whoRestsGoesOnWhenAShorterRestIsAskedFor() throws Exception {
        Thread worker = resting();
        rest.ask(Duration.ZERO);
        worker.join();
    }

    @Test
    void whoseWorkIsNeededRestsNoMore() throws Exception {
        Thread worker = resting();
        rest.end();
        worker.join();
        rest.ask(LONG);
        rest.take();
    }
}

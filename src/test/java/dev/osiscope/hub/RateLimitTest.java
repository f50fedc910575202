package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void secondsWorthPassesAtOnceAndThenAsManyAsTimePasses() {
        RateLimit limit = new RateLimit(10, 0);
        for (int number = 0; number < 10; number++) {
            assertTrue(limit.pass(0));
        }
        assertFalse(limit.pass(0));
        assertFalse(limit.pass(SECOND / 20));
        assertTrue(limit.pass(SECOND / 10));
        assertFalse(limit.pass(SECOND / 10));
    }

    @Test
    void longSilenceSavesNoMoreThanASecondsWorth() {
        RateLimit limit = new RateLimit(2, 0);
        assertTrue(limit.pass(100 * SECOND));
        assertTrue(limit.pass(100 * SECOND));
        assertFalse(limit.pass(100 * SECOND));
    }

    @Test
    void clockThatGoesBackGivesNothing() {
        RateLimit limit = new RateLimit(1, SECOND);
        assertTrue(limit.pass(SECOND));
        assertFalse(limit.pass(0));
    }

    @Test
    void noLimitLetsEverythingPass() {
        RateLimit limit = new RateLimit(0, 0);
        for (int number = 0; number < 1000; number++) {
            assertTrue(limit.pass(0));
        }
    }
}

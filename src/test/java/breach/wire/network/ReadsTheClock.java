package breach.wire.network;

import java.time.Instant;

/// A clock where time is a parameter.
public final class ReadsTheClock {

    private ReadsTheClock() {
    }

    /// Breaks it.
    public static Instant now() {
        return Instant.now();
    }
}

package dev.osiscope.fuzz.hub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// What came of a hostile crowd at a hub, with a good client there all the while.
///
/// @param counts how many hostile clients there were of each kind
/// @param nanos  how long each line of the good client took, nanoseconds, the shortest first
record Siege(Map<HostileKind, Integer> counts, long[] nanos) {

    private static final int FIRST_LINES = 1_000;

    /// Lays one.
    ///
    /// @param patience how long the good client waits for a line at most
    /// @throws IOException where the good client is not served
    static Siege lay(InetSocketAddress hub, int inputs, long seed, Duration patience) throws IOException {
        try (GoodClient good = new GoodClient(hub, patience)) {
            good.warmUp(FIRST_LINES);
            CompletableFuture<Void> talk = CompletableFuture.runAsync(() -> talk(good));
            Map<HostileKind, Integer> counts;
            try {
                counts = new HostileCrowd(hub, seed).run(inputs);
            } finally {
                good.stop();
            }
            talk.join();
            return new Siege(counts, good.sorted());
        } catch (CompletionException failed) {
            throw new IOException("the good client was not served: " + failed.getCause(), failed);
        }
    }

    private static void talk(GoodClient good) {
        try {
            good.talk();
        } catch (IOException | InterruptedException notServed) {
            throw new CompletionException(notServed);
        }
    }

    /// The time that so many of a hundred lines took at most, in milliseconds.
    double millis(int percent) {
        return nanos[(int) ((nanos.length - 1L) * percent / 100)] / 1e6;
    }
}

package dev.osiscope.fuzz.hub;

import java.net.InetSocketAddress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Hostile clients, many at a time and one after the other, on the thread that calls. The same seed gives the same ones.
final class HostileCrowd {

    /// So many are there at once.
    private static final int WIDTH = 200;
    private static final int TRASH = 1 << 16;
    private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

    private final InetSocketAddress hub;
    private final Random random;
    private final ByteBuffer trash = ByteBuffer.allocateDirect(TRASH);
    private final List<HostileClient> here = new ArrayList<>();
    private final Map<HostileKind, Integer> counts = new EnumMap<>(HostileKind.class);

    HostileCrowd(InetSocketAddress hub, long seed) {
        this.hub = hub;
        random = new Random(seed);
    }

    /// Lets so many clients do their harm, and waits until all are gone.
    ///
    /// @return how many there were of each kind
    Map<HostileKind, Integer> run(int inputs) throws IOException {
        int begun = 0;
        while (begun < inputs || !here.isEmpty()) {
            while (begun < inputs && here.size() < WIDTH) {
                here.add(next());
                begun++;
            }
            long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
            if (!here.removeIf(client -> !client.step(now))) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return counts;
    }

    private HostileClient next() throws IOException {
        HostileKind kind = HostileKind.values()[random.nextInt(HostileKind.values().length)];
        counts.merge(kind, 1, Integer::sum);
        return new HostileClient(hub, kind.draw(random), trash);
    }
}

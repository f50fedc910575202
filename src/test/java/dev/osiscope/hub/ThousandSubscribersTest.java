package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.osiscope.benchmark.hub.Dialect;
import dev.osiscope.benchmark.hub.Load;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/// A thousand subscribers, ten of whom never read: the others lose nothing, and what the hub keeps for the ten is bounded.
@ExtendWith(Leaks.class)
@Timeout(180)
@Isolated("it measures the heap and counts files")
class ThousandSubscribersTest {

    private static final int READERS = 990;
    private static final int DEAF = 10;
    /// Two ends of each connection, and what else a Java has open.
    private static final long FILES = 2 * (READERS + DEAF) + 300;
    private static final int MESSAGES = 8_000;
    private static final int ON_THEIR_WAY = 256;
    private static final int SMALL_WINDOW = 4096;
    private static final String TEXT = "a line of some length, and more ".repeat(15) + "to its end";
    private static final double MEBI = 1 << 20;
    /// What waits for all subscribers together has 16 MiB at most; Netty keeps some memory for the next buffers.
    private static final double MOST_BUFFERS = 64 * MEBI;
    private static final double MOST_HEAP = 64 * MEBI;

    private final Set<InetSocketAddress> missing = ConcurrentHashMap.newKeySet();

    @Test
    void tenWhoNeverReadTakeNothingFromTheOthers() throws IOException {
        assumeTrue(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() >= FILES, "this system does not let a process open " + FILES + " files");
        serve(2, 1, 100);
        missing.clear();
        long filesBefore = openFiles();
        double heapBefore = heapAfterCollection();
        Set<InetSocketAddress> deaf = serve(READERS, DEAF, MESSAGES);
        assertEquals(deaf, missing);
        double heap = heapAfterCollection() - heapBefore;
        System.out.printf(Locale.ROOT, "After it: %.1f MiB more heap than before, %d files more%n",
                heap / MEBI, openFiles() - filesBefore);
        assertTrue(heap < MOST_HEAP, () -> "heap kept: " + heap);
        assertTrue(openFiles() <= filesBefore, () -> "files left open: " + (openFiles() - filesBefore));
    }

    /// @return the ends of those who never read
    private Set<InetSocketAddress> serve(int readers, int deaf, int messages) throws IOException {
        HubLoop loop = new HubLoop("test-hub");
        HubServer hub = new HubServer(loop, this::observe, WallClock::nanos);
        InetSocketAddress address = hub.start(0).join();
        List<PlainClient> silent = new ArrayList<>();
        Set<InetSocketAddress> ends = new HashSet<>();
        for (int index = 0; index < deaf; index++) {
            silent.add(new PlainClient(address, SMALL_WINDOW));
            ends.add((InetSocketAddress) silent.getLast().socket().getLocalSocketAddress());
        }
        try (Load load = new Load(Dialect.LINES, address.getPort(), readers, TEXT)) {
            load.publish(messages, ON_THEIR_WAY);
            assertEquals(0, load.settle(), "deliveries that never came");
            System.out.printf(Locale.ROOT, "%,d lines to %d who read and %d who never do: %.1f MiB of buffers, %d files open%n",
                    messages, readers, deaf, buffers() / MEBI, openFiles());
            assertTrue(buffers() < MOST_BUFFERS, () -> "memory of Netty's buffers: " + buffers());
        } finally {
            for (PlainClient client : silent) {
                client.close();
            }
            hub.stop().join();
            loop.shutdown().join();
        }
        return ends;
    }

    private void observe(ApplicationEvent event) {
        if (event instanceof EmitterCall call && call.event().equals("dropped")) {
            missing.add(call.remote());
        }
    }

    private static double buffers() {
        return ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric().usedDirectMemory();
    }

    private static double heapAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }
}

package dev.osiscope.fuzz.hub;

import dev.osiscope.benchmark.ProcessFigures;
import dev.osiscope.benchmark.hub.Peer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// The long form, as `src/test/fuzz/hub` starts it: `osiscope hub --tls`, with Netty's leak detection at its strictest. Ends with 1 where the good client was answered too late, or where the hub has lost a buffer or a file.
final class HubFuzz {

    private static final Path FOLDER = Path.of("target", "fuzz");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double MOST_MILLIS = 100;
    private static final long GOODBYE_MILLIS = 1_000;
    private static final double MEBI = 1 << 20;

    private HubFuzz() {}

    /// @param arguments how many hostile clients, and the seed
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        boolean good;
        try (Peer.Running hub = Peer.underTest().start(FOLDER)) {
            long pid = hub.process().pid();
            int files = ProcessFigures.openFiles(pid);
            Siege siege = Siege.lay(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), hub.port()),
                    Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), PATIENCE);
            siege.counts().forEach((kind, count) -> System.out.printf(Locale.ROOT, "%,8d %s%n", count, kind.title()));
            System.out.printf(Locale.ROOT, "%,8d lines of the good client: half in %.2f ms, 99 of 100 in %.2f ms, all in %.2f ms%n",
                    siege.nanos().length, siege.millis(50), siege.millis(99), siege.millis(100));
            Thread.sleep(GOODBYE_MILLIS);
            int left = ProcessFigures.openFiles(pid) - files;
            System.out.printf(Locale.ROOT, "%8d files more than before are open; the hub's memory was %.0f MiB at most%n",
                    left, ProcessFigures.peakBytes(pid) / MEBI);
            good = siege.millis(100) <= MOST_MILLIS && left <= 0;
        }
        boolean leak = Files.readString(FOLDER.resolve("hub.log")).contains("LEAK");
        System.out.println(leak ? "A buffer was lost: see target/fuzz/hub.log" : "No buffer was lost.");
        System.exit(good && !leak ? 0 : 1);
    }
}

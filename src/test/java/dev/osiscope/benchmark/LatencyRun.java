package dev.osiscope.benchmark;

import dev.osiscope.capture.CaptureMethod;
import dev.osiscope.capture.CaptureMethods;
import dev.osiscope.capture.CaptureRequest;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.session.LiveCapture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/// How long it takes from the kernel's time stamp of a frame until it is in the published snapshot of a live capture, as
/// whoever waits for that snapshot sees it. A process of its own, as the program runs.
final class LatencyRun {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final long[] nanos;
    private int seen;

    private LatencyRun(int most) {
        nanos = new long[most];
    }

    /// @param arguments the method, port, datagrams a second, seconds, the file
    public static void main(String[] arguments) throws IOException, InterruptedException, FrameSourceException {
        CaptureMethod method = CaptureMethod.valueOf(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        int rate = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        CaptureRequest request = CaptureRequest.on("lo").filteredBy("udp port " + port);
        try (LiveCapture live = LiveCapture.start(
                CaptureMethods.ofThisMachine().open(method, request), Path.of(arguments[4]))) {
            Flood flood = Flood.start(port, rate, seconds);
            LatencyRun run = new LatencyRun(rate * (seconds + 1));
            run.watch(live);
            run.print(method, rate, flood.sent(), live.status().counters().dropped());
        }
    }

    /// Until nothing has come for a while.
    private void watch(LiveCapture live) {
        while (live.session().await(index -> index.frames().size() > seen, PATIENCE)) {
            FrameIndex frames = live.session().index().frames();
            long now = ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now());
            for (; seen < frames.size(); seen++) {
                nanos[seen] = now - frames.timeNanos(seen);
            }
        }
    }

    private void print(CaptureMethod method, int rate, long sent, long dropped) {
        long[] sorted = Arrays.copyOf(nanos, seen);
        Arrays.sort(sorted);
        System.out.printf(Locale.ROOT, "| %s | %,d | %,d | %,d | %,d | %.2f | %.2f | %.2f |%n", method.id(), rate, sent, seen,
                dropped, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / NANOS_PER_MILLI;
    }
}

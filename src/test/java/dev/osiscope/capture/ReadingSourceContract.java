package dev.osiscope.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.frame.ReadingSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/// What holds of every source that reads an interface by itself, tried on the loopback interface.
@Timeout(30)
@Isolated("it looks for threads")
public abstract class ReadingSourceContract {

    private static final byte[] HELLO = "hello, hub\n".getBytes(StandardCharsets.UTF_8);
    private static final String NOWHERE = "nosuch0";

    private final CollectingSink sink = new CollectingSink();
    private final String loopback;
    private ReadingSource source;

    /// @param loopback what the source calls the loopback interface
    protected ReadingSourceContract(String loopback) {
        this.loopback = loopback;
    }

    /// A source on this interface.
    protected abstract ReadingSource sourceOn(String name);

    /// What it says of an interface that there is not.
    protected abstract String saidOfNone(String name);

    @BeforeEach
    void rightIsThere() throws IOException {
        assumeTrue(CaptureRight.present(), "needs Linux and the right CAP_NET_RAW to capture");
        source = sourceOn(loopback);
    }

    /// The source on the loopback interface.
    protected final ReadingSource source() {
        return source;
    }

    /// What it delivered.
    protected final List<Frame> frames() {
        return sink.frames();
    }

    /// Something is said on the loopback interface while the source runs.
    protected final LoopbackExchange capture(byte[] payload) throws Exception {
        return capture(source, sink, payload);
    }

    private static LoopbackExchange capture(ReadingSource from, CollectingSink to, byte[] payload) throws Exception {
        try (from) {
            from.start(to);
            return new LoopbackExchange(payload);
        }
    }

    @Test
    void loopbackShowsEachSegmentOnceAndInOrder() throws Exception {
        LoopbackExchange exchange = capture(HELLO);

        List<String> segments = exchange.of(frames()).stream().map(exchange::describe).toList();
        assertEquals(List.of("> S 0", "< SA 0", "> A 0", "> PA 11", "< A 0"), segments.subList(0, 5));
        assertEquals(1, segments.stream().filter("> S 0"::equals).count());
        assertEquals(1, segments.stream().filter("> PA 11"::equals).count());
    }

    @Test
    void framesAreWholeAndMarked() throws Exception {
        LoopbackExchange exchange = capture(HELLO);

        Frame data = exchange.of(frames()).get(3);
        assertEquals(Bytes.wrap(HELLO), exchange.payload(data));
        assertEquals(LinkType.ETHERNET, data.linkType());
        assertEquals(Provenance.CAPTURED, data.provenance());
        assertEquals(14 + 20 + 32 + HELLO.length, data.originalLength());
        assertEquals(data.originalLength(), data.bytes().length());
    }

    @Test
    void timesHaveNanoseconds() throws Exception {
        capture(HELLO);

        assertTrue(frames().stream().anyMatch(frame -> frame.timeNanos() % 1000 != 0));
    }

    @Test
    void nothingIsDeliveredAfterClose() throws Exception {
        capture(HELLO);
        int delivered = frames().size();

        capture(sourceOn(loopback), new CollectingSink(), HELLO);

        assertEquals(delivered, frames().size());
    }

    @Test
    void countersSayWhatWasDelivered() throws Exception {
        assertEquals(FrameCounters.NONE, source.counters());
        capture(HELLO);

        assertEquals(new FrameCounters(frames().size(), 0), source.counters());
    }

    @Test
    void closeReturnsThoughNoFrameComes() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        source.start(sink);
        source.close();
        source.close();

        assertTrue(sink.failure().isEmpty());
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("osiscope-") && !before.contains(thread)));
    }

    @Test
    void sourceThatWasNeverStartedCloses() {
        source.close();

        assertEquals(FrameCounters.NONE, source.counters());
    }

    @Test
    void secondStartIsRefused() throws Exception {
        try (ReadingSource started = source) {
            started.start(sink);
            assertThrows(IllegalStateException.class, () -> started.start(sink));
        }
    }

    @Test
    void defectOfWhoTakesTheFramesEndsTheSourceWithAReason() throws Exception {
        FailingSink failing = new FailingSink();
        try (ReadingSource started = source) {
            started.start(failing);
            new LoopbackExchange(HELLO);

            assertEquals("OSIscope has a defect: java.lang.IllegalStateException: a defect", failing.told());
        }
    }

    @Test
    void unknownInterfaceIsSaid() {
        ReadingSource unknown = sourceOn(NOWHERE);

        FrameSourceException failure = assertThrows(FrameSourceException.class, () -> unknown.start(sink));
        assertEquals(saidOfNone(NOWHERE), failure.getMessage());
        unknown.close();
    }
}

package dev.osiscope.capture.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.capture.CaptureRight;
import dev.osiscope.capture.CollectingSink;
import dev.osiscope.capture.FailingSink;
import dev.osiscope.capture.LoopbackExchange;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PacketSocketSourceTest {

    private static final byte[] HELLO = "hello, hub\n".getBytes(StandardCharsets.UTF_8);

    private final CollectingSink sink = new CollectingSink();
    private final PacketSocketSource source = new PacketSocketSource("lo");

    @BeforeEach
    void rightIsThere() throws IOException {
        assumeTrue(CaptureRight.present(), "needs Linux and the right CAP_NET_RAW to open a packet socket");
    }

    @Test
    void loopbackShowsEachSegmentOnceAndInOrder() throws Exception {
        LoopbackExchange exchange = capture(HELLO);

        List<String> segments = exchange.of(sink.frames()).stream().map(exchange::describe).toList();
        assertEquals(List.of("> S 0", "< SA 0", "> A 0", "> PA 11", "< A 0"), segments.subList(0, 5));
        assertEquals(1, segments.stream().filter("> S 0"::equals).count());
        assertEquals(1, segments.stream().filter("> PA 11"::equals).count());
    }

    @Test
    void framesAreWholeAndMarked() throws Exception {
        LoopbackExchange exchange = capture(HELLO);

        Frame data = exchange.of(sink.frames()).get(3);
        assertEquals(Bytes.wrap(HELLO), exchange.payload(data));
        assertEquals(LinkType.ETHERNET, data.linkType());
        assertEquals(Provenance.CAPTURED, data.provenance());
        assertEquals(14 + 20 + 32 + HELLO.length, data.originalLength());
        assertFalse(data.truncated());
    }

    @Test
    void largestLoopbackSegmentIsNotCutShort() throws Exception {
        byte[] payload = new byte[300_000];
        Arrays.fill(payload, (byte) 'x');
        LoopbackExchange exchange = capture(payload);

        List<Frame> frames = exchange.of(sink.frames());
        assertTrue(frames.stream().noneMatch(Frame::truncated));
        assertEquals(payload.length, frames.stream().mapToInt(frame -> exchange.payload(frame).length()).sum());
    }

    @Test
    void timesAreTheKernelsAndAscend() throws Exception {
        long before = now();
        LoopbackExchange exchange = capture(HELLO);
        long after = now();

        long earliest = before;
        for (Frame frame : exchange.of(sink.frames())) {
            assertTrue(frame.timeNanos() >= earliest, "a frame is earlier than the one before it");
            earliest = frame.timeNanos();
        }
        assertTrue(earliest <= after);
    }

    @Test
    void nothingIsDeliveredAfterClose() throws Exception {
        capture(HELLO);
        int delivered = sink.frames().size();

        capture(new PacketSocketSource("lo"), new CollectingSink(), HELLO);

        assertEquals(delivered, sink.frames().size());
    }

    @Test
    void countersSayWhatWasDelivered() throws Exception {
        assertEquals(FrameCounters.NONE, source.counters());
        capture(HELLO);

        assertEquals(new FrameCounters(sink.frames().size(), 0), source.counters());
    }

    @Test
    void closeReturnsThoughNoFrameComes() throws Exception {
        source.start(sink);
        source.close();
        source.close();

        assertTrue(sink.failure().isEmpty());
        Set<Thread> threads = Thread.getAllStackTraces().keySet();
        assertTrue(threads.stream().noneMatch(thread -> thread.getName().equals("osiscope-packet-socket")));
    }

    @Test
    void sourceThatWasNeverStartedCloses() {
        source.close();

        assertThrows(FrameSourceException.class, () -> new PacketSocketSource("nosuch0").start(sink));
    }

    @Test
    void defectOfWhoTakesTheFramesEndsTheSourceWithAReason() throws Exception {
        FailingSink failing = new FailingSink();
        try (source) {
            source.start(failing);
            new LoopbackExchange(HELLO);

            assertEquals("OSIscope has a defect: java.lang.IllegalStateException: a defect", failing.told());
        }
    }

    @Test
    void unknownInterfaceIsSaid() {
        PacketSocketSource unknown = new PacketSocketSource("nosuch0");

        FrameSourceException failure = assertThrows(FrameSourceException.class, () -> unknown.start(sink));
        assertEquals("there is no interface called nosuch0", failure.getMessage());
        assertEquals("choose one that `ip link` lists", failure.mend());
    }

    @Test
    void secondStartIsRefused() throws Exception {
        try (source) {
            source.start(sink);
            assertThrows(IllegalStateException.class, () -> source.start(sink));
        }
    }

    private LoopbackExchange capture(byte[] payload) throws Exception {
        return capture(source, sink, payload);
    }

    private static LoopbackExchange capture(PacketSocketSource source, CollectingSink sink, byte[] payload)
            throws Exception {
        try (source) {
            source.start(sink);
            return new LoopbackExchange(payload);
        }
    }

    private static long now() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now());
    }
}

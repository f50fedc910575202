package dev.osiscope.capture.libpcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LibpcapSourceTest {

    private static final byte[] HELLO = "hello, hub\n".getBytes(StandardCharsets.UTF_8);

    private final CollectingSink sink = new CollectingSink();
    private final LibpcapSource source = new LibpcapSource(LibpcapSource.loopbackDevice());

    @BeforeEach
    void libraryAndRightAreThere() throws IOException {
        try {
            assertTrue(LibpcapSource.libraryVersion().contains("version"));
        } catch (FrameSourceException missing) {
            abort(missing.getMessage() + "; or name one with -Dosiscope.libpcap");
        }
        assumeTrue(CaptureRight.present(), "needs Linux and the right CAP_NET_RAW to capture");
    }

    @Test
    void loopbackShowsEachSegmentOnceAndInOrder() throws Exception {
        LoopbackExchange exchange = capture();

        List<String> segments = exchange.of(sink.frames()).stream().map(exchange::describe).toList();
        assertEquals(List.of("> S 0", "< SA 0", "> A 0", "> PA 11", "< A 0"), segments.subList(0, 5));
        assertEquals(1, segments.stream().filter("> PA 11"::equals).count());
    }

    @Test
    void framesAreWholeAndMarked() throws Exception {
        LoopbackExchange exchange = capture();

        Frame data = exchange.of(sink.frames()).get(3);
        assertEquals(Bytes.wrap(HELLO), exchange.payload(data));
        assertEquals(LinkType.ETHERNET, data.linkType());
        assertEquals(Provenance.CAPTURED, data.provenance());
        assertEquals(14 + 20 + 32 + HELLO.length, data.originalLength());
    }

    @Test
    void timesHaveNanoseconds() throws Exception {
        capture();

        assertTrue(sink.frames().stream().anyMatch(frame -> frame.timeNanos() % 1000 != 0));
    }

    @Test
    void countersSayWhatWasDelivered() throws Exception {
        capture();

        assertEquals(new FrameCounters(sink.frames().size(), 0), source.counters());
    }

    @Test
    void closeReturnsThoughNoFrameComes() throws Exception {
        source.start(sink);
        source.close();
        source.close();

        assertTrue(sink.failure().isEmpty());
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
    void unknownDeviceIsSaid() {
        LibpcapSource unknown = new LibpcapSource("nosuch0");

        FrameSourceException failure = assertThrows(FrameSourceException.class, () -> unknown.start(sink));
        assertEquals("libpcap knows no device called nosuch0", failure.getMessage());
    }

    @Test
    void linkTypeIsKnownOnceStarted() throws Exception {
        assertThrows(IllegalStateException.class, source::linkType);
        try (source) {
            source.start(sink);
            assertEquals(LinkType.ETHERNET, source.linkType());
        }
    }

    private LoopbackExchange capture() throws Exception {
        try (source) {
            source.start(sink);
            return new LoopbackExchange(HELLO);
        }
    }
}

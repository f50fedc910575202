package dev.osiscope.capture.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.capture.CollectingSink;
import dev.osiscope.capture.LoopbackExchange;
import dev.osiscope.capture.ReadingSourceContract;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.ReadingSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacketSocketSourceTest extends ReadingSourceContract {

    PacketSocketSourceTest() {
        super("lo");
    }

    @Override
    protected ReadingSource sourceOn(String name) {
        return new PacketSocketSource(name);
    }

    @Override
    protected String saidOfNone(String name) {
        return "there is no interface called " + name;
    }

    @Test
    void largestLoopbackSegmentIsNotCutShort() throws Exception {
        byte[] payload = new byte[300_000];
        Arrays.fill(payload, (byte) 'x');
        LoopbackExchange exchange = capture(payload);

        List<Frame> frames = exchange.of(frames());
        assertTrue(frames.stream().noneMatch(Frame::truncated));
        assertEquals(payload.length, frames.stream().mapToInt(frame -> exchange.payload(frame).length()).sum());
    }

    @Test
    void timesAreTheKernelsAndAscend() throws Exception {
        long before = now();
        LoopbackExchange exchange = capture(new byte[] {1});
        long after = now();

        long earliest = before;
        for (Frame frame : exchange.of(frames())) {
            assertTrue(frame.timeNanos() >= earliest, "a frame is earlier than the one before it");
            earliest = frame.timeNanos();
        }
        assertTrue(earliest <= after);
    }

    @Test
    void whatMendsAnUnknownInterfaceIsSaid() {
        FrameSourceException failure = assertThrows(FrameSourceException.class,
                () -> new PacketSocketSource("nosuch0").start(new CollectingSink()));
        assertEquals("choose one that `ip link` lists", failure.mend());
    }

    private static long now() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now());
    }
}

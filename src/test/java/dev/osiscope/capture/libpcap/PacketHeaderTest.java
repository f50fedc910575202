package dev.osiscope.capture.libpcap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PacketHeaderTest {

    private static final int SECONDS = 1_700_000_000;
    private static final int FRACTION = 123_456;

    @AutoClose
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment header = arena.allocate(24, Long.BYTES);

    @Test
    void unixHasTwoLongsAndTwoLengths() {
        header.set(ValueLayout.JAVA_LONG, 0, SECONDS);
        header.set(ValueLayout.JAVA_LONG, 8, FRACTION);
        header.set(ValueLayout.JAVA_INT, 16, 60);
        header.set(ValueLayout.JAVA_INT, 20, 1500);

        assertRead(PacketHeader.UNIX, 24);
    }

    @Test
    void macosPaddingIsNotRead() {
        header.set(ValueLayout.JAVA_LONG, 0, SECONDS);
        header.set(ValueLayout.JAVA_INT, 8, FRACTION);
        header.set(ValueLayout.JAVA_INT, 12, 0x5a5a5a5a);
        header.set(ValueLayout.JAVA_INT, 16, 60);
        header.set(ValueLayout.JAVA_INT, 20, 1500);

        assertRead(PacketHeader.MACOS, 24);
    }

    @Test
    void windowsHasFourInts() {
        header.set(ValueLayout.JAVA_INT, 0, SECONDS);
        header.set(ValueLayout.JAVA_INT, 4, FRACTION);
        header.set(ValueLayout.JAVA_INT, 8, 60);
        header.set(ValueLayout.JAVA_INT, 12, 1500);

        assertRead(PacketHeader.WINDOWS, 16);
    }

    private void assertRead(PacketHeader layout, int size) {
        assertEquals(size, layout.size());
        assertEquals(1_700_000_000_000_123_456L, layout.timeNanos(header, 1));
        assertEquals(1_700_000_000_123_456_000L, layout.timeNanos(header, 1000));
        assertEquals(60, layout.capturedLength(header));
        assertEquals(1500, layout.originalLength(header));
    }
}

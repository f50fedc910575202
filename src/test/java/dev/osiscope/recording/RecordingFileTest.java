package dev.osiscope.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.pcapng.EnhancedPacket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a full disk each frame is told as lost once.
class RecordingFileTest {

    private static final Path FULL = Path.of("/dev/full");
    private static final int SHORT = 64;
    private static final int LONGER_THAN_A_BATCH = 1 << 20;

    private final List<Integer> lost = new ArrayList<>();

    @BeforeEach
    void needAFullDisk() {
        assumeTrue(Files.exists(FULL), "needs /dev/full, which is always full");
    }

    private static byte[] packet(int length, int on) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) EnhancedPacket.TYPE).putInt(length).putInt(on).array();
    }

    @Test
    void whatWasTakenIsTold() throws IOException {
        try (RecordingFile file = new RecordingFile(FULL, lost::add)) {
            file.write(packet(SHORT, 0));
            file.write(packet(SHORT, 1));
            assertThrows(IOException.class, file::flush);

            assertEquals(List.of(0, 1), lost);
            assertEquals(0, file.size());
        }
    }

    @Test
    void whatWasNotTakenIsToldByTheExceptionAlone() throws IOException {
        try (RecordingFile file = new RecordingFile(FULL, lost::add)) {
            file.write(packet(SHORT, 0));
            byte[] big = packet(LONGER_THAN_A_BATCH, 1);
            assertThrows(IOException.class, () -> file.write(big));
            assertThrows(IOException.class, () -> file.write(big));

            assertEquals(List.of(0), lost);
        }
    }
}

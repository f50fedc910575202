package dev.osiscope.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether this process may open a packet socket, as the kernel itself says it.
public final class CaptureRight {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String EFFECTIVE = "CapEff:";
    private static final int CAP_NET_RAW = 13;

    private CaptureRight() {
    }

    /// Whether the right CAP_NET_RAW is among the effective ones; false on systems other than Linux.
    public static boolean present() throws IOException {
        if (!Files.exists(STATUS)) {
            return false;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(EFFECTIVE))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring(EFFECTIVE.length()).strip(), 16))
                .anyMatch(rights -> (rights >> CAP_NET_RAW & 1) == 1);
    }
}

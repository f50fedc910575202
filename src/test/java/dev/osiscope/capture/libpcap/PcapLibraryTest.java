package dev.osiscope.capture.libpcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.FrameSourceException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PcapLibraryTest {

    private final Optional<String> chosen = Optional.ofNullable(System.getProperty(Platform.LIBRARY_PROPERTY));

    @AfterEach
    void restoreTheChoice() {
        chosen.ifPresentOrElse(
                library -> System.setProperty(Platform.LIBRARY_PROPERTY, library),
                () -> System.clearProperty(Platform.LIBRARY_PROPERTY));
    }

    @Test
    void missingLibraryIsSaidWithWhatBringsIt() {
        System.setProperty(Platform.LIBRARY_PROPERTY, "no-such-libpcap.so");

        FrameSourceException said = assertThrows(FrameSourceException.class, () -> PcapLibrary.load(Platform.LINUX));
        assertEquals("libpcap is not installed (looked for no-such-libpcap.so)", said.getMessage());
        assertEquals("sudo apt install libpcap0.8", said.mend());
    }

    @ParameterizedTest
    @EnumSource
    void everyPlatformSaysWhereItsLibraryIsAndWhatMendsIt(Platform platform) {
        assertTrue(platform.libraryNames().getFirst().contains("pcap"));
        assertTrue(platform.libraryMend().contains("pcap"), platform.libraryMend());
        assertTrue(platform.rightMend().contains("osiscope"), platform.rightMend());
    }
}

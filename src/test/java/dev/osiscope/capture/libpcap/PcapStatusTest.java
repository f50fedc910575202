package dev.osiscope.capture.libpcap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.frame.FrameSourceException;
import org.junit.jupiter.api.Test;

class PcapStatusTest {

    @Test
    void missingRightIsSaidWithWhatGivesIt() {
        FrameSourceException said = PcapStatus.explain(-8, "lo0", "", Platform.MACOS);

        assertEquals("this user may not capture with libpcap", said.getMessage());
        assertEquals("sudo ./osiscope", said.mend());
    }

    @Test
    void otherStatusCarriesTheWordsOfTheLibrary() {
        assertEquals("libpcap failed on lo: it broke",
                PcapStatus.explain(-1, "lo", "it broke", Platform.LINUX).getMessage());
        assertEquals("libpcap failed on lo: status -13",
                PcapStatus.explain(-13, "lo", "", Platform.LINUX).getMessage());
    }
}

package dev.osiscope.capture.libpcap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.frame.LinkType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataLinkTest {

    @ParameterizedTest
    @CsvSource({
        "0, LINUX, 0", "1, LINUX, 1", "12, LINUX, 101", "108, MACOS, 108", "0, WINDOWS, 0",
        "12, OPENBSD, 108", "14, OPENBSD, 101", "1, OPENBSD, 1"
    })
    void dataLinkBecomesTheLinkTypeOfFiles(int dataLink, Platform platform, int linkType) {
        assertEquals(new LinkType(linkType), DataLink.linkType(dataLink, platform));
    }

    @Test
    void unknownDataLinkSurvives() {
        assertEquals(new LinkType(113), DataLink.linkType(113, Platform.LINUX));
    }
}

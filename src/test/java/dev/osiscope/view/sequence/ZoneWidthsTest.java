package dev.osiscope.view.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ZoneWidthsTest {

    private static final double[] LEAST = {100, 80, 80, 60};

    @Test
    void everyPartHasItsLeastAndAllTogetherTheRoom() {
        double[] widths = ZoneWidths.of(700, LEAST, new long[] {1, 0, 1_000_000_000L, 1});
        for (int part = 0; part < LEAST.length; part++) {
            assertTrue(widths[part] >= LEAST[part]);
        }
        assertEquals(700, Arrays.stream(widths).sum(), 1e-6);
        assertEquals(80, widths[1], 1e-6, "nothing needs no more than its words");
    }

    @Test
    void moreIsWiderAndYetOneByteIsSeenBesideAMillion() {
        double[] widths = ZoneWidths.of(700, LEAST, new long[] {1, 1, 1_000_000, 0});
        assertTrue(widths[2] > widths[1]);
        assertTrue(widths[1] > LEAST[1]);
    }

    @Test
    void inTooLittleRoomAllShrinkAlike() {
        double[] widths = ZoneWidths.of(160, LEAST, new long[] {5, 5, 5, 5});
        assertEquals(160, Arrays.stream(widths).sum(), 1e-6);
        assertEquals(50, widths[0], 1e-6);
    }
}

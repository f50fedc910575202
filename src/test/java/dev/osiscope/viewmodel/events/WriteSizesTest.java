package dev.osiscope.viewmodel.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WriteSizesTest {

    private static final List<String> TEXTS = List.of("one", "gr\u00fc\u00df", "x".repeat(126), "last");

    private static List<WriteSizes.Cut> cuts(long... borders) {
        return java.util.stream.IntStream.range(1, borders.length)
                .mapToObj(index -> new WriteSizes.Cut(borders[index - 1], borders[index])).toList();
    }

    @Test
    void linesThatFillAWriteAreInIt() {
        assertEquals(cuts(0, 4), WriteSizes.of(TEXTS, 4));
        assertEquals(cuts(0, 4, 11), WriteSizes.of(TEXTS, 11));
        assertEquals(cuts(0, 4, 11, 138, 143), WriteSizes.of(TEXTS, 143));
    }

    @Test
    void framesOfAWebSocketHaveHeaders() {
        assertEquals(cuts(0, 5), WriteSizes.of(TEXTS, 5));
        assertEquals(cuts(0, 5, 13, 143), WriteSizes.of(List.of("one", "gr\u00fc\u00df", "x".repeat(126)), 143));
    }

    @Test
    void underTlsThePlacesAreWithinTheRecord() {
        assertEquals(cuts(5, 9), WriteSizes.of(TEXTS, 4 + 22));
        assertEquals(cuts(13, 17, 24), WriteSizes.of(TEXTS, 11 + 29));
        assertEquals(cuts(5, 10, 18), WriteSizes.of(TEXTS, 13 + 22));
    }

    @Test
    void whatNoneFillIsNotCut() {
        assertEquals(List.of(), WriteSizes.of(TEXTS, 6));
        assertEquals(List.of(), WriteSizes.of(TEXTS, 10_000));
        assertEquals(List.of(), WriteSizes.of(List.of(), 10));
    }
}

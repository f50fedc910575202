package dev.osiscope.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppendLogTest {

    @Test
    void aSnapshotKeepsWhatItHadWhileTheLogGrows() {
        AppendLog<Integer> log = new AppendLog<>();
        List<Integer> empty = log.snapshot();
        IntStream.range(0, 15).forEach(log::add);
        List<Integer> fifteen = log.snapshot();
        IntStream.range(15, 1000).forEach(log::add);

        assertEquals(List.of(), empty);
        assertEquals(IntStream.range(0, 15).boxed().toList(), fifteen);
        assertEquals(IntStream.range(0, 1000).boxed().toList(), log.snapshot());
    }

    @Test
    void aSnapshotKeepsWhatIsReplacedLater() {
        AppendLog<String> log = new AppendLog<>();
        List.of("a", "b", "c").forEach(log::add);
        List<String> before = log.snapshot();

        log.replaceFrom(1, List.of("B", "C", "D"));

        assertEquals(List.of("a", "b", "c"), before);
        assertEquals(List.of("a", "B", "C", "D"), log.snapshot());
    }

    @Test
    void nobodyReadsBeyondTheEnd() {
        AppendLog<String> log = new AppendLog<>();
        log.add("a");
        List<String> one = log.snapshot();
        log.add("b");

        assertThrows(IndexOutOfBoundsException.class, () -> one.get(1));
        assertThrows(IndexOutOfBoundsException.class, () -> log.get(2));
        assertThrows(UnsupportedOperationException.class, () -> one.set(0, "x"));
    }
}

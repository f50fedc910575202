package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the user has marked.
class MarksTest {

    private final Marks marks = new Marks();

    private void mark(int... steps) {
        for (int step : steps) {
            marks.toggle(step);
        }
    }

    @Test
    void aMarkThatIsSetTwiceIsGone() {
        mark(4, 2, 4);
        assertEquals(Set.of(2), marks.steps());
        marks.clear();
        assertEquals(Set.of(), marks.steps());
    }

    @Test
    void beforeTheFirstStepThereIsNothingToMark() {
        mark(-1);
        assertEquals(Set.of(), marks.steps());
    }

    @Test
    void theNextAndTheOneBeforeAreFound() {
        mark(2, 9);
        assertEquals(OptionalInt.of(2), marks.after(-1));
        assertEquals(OptionalInt.of(9), marks.after(2));
        assertEquals(OptionalInt.empty(), marks.after(9));
        assertEquals(OptionalInt.of(9), marks.before(20));
        assertEquals(OptionalInt.empty(), marks.before(2));
    }

    @Test
    void theRangeIsTheOneAroundTheStepOrTheNearest() {
        assertEquals(Optional.empty(), marks.around(3));
        mark(2);
        assertEquals(Optional.empty(), marks.around(3));
        mark(6, 9);
        assertEquals(Optional.of(new StepRange(2, 6)), marks.around(3));
        assertEquals(Optional.of(new StepRange(2, 6)), marks.around(0));
        assertEquals(Optional.of(new StepRange(6, 9)), marks.around(6));
        assertEquals(Optional.of(new StepRange(6, 9)), marks.around(30));
    }

    @Test
    void whoComesBackToASessionFindsItsMarks() {
        marks.show(List.of("one"));
        mark(5);
        marks.show(List.of("other"));
        assertEquals(Set.of(), marks.steps());
        marks.show(List.of("one"));
        assertEquals(Set.of(5), marks.steps());
        marks.forget();
        marks.show(List.of("one"));
        assertEquals(Set.of(), marks.steps());
    }
}

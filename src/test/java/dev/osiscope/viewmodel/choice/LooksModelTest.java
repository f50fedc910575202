package dev.osiscope.viewmodel.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

/// Choices are remembered, and what can't be read was never chosen.
class LooksModelTest {

    private final Preferences memory = Preferences.forgetful();
    private final LooksModel looks = new LooksModel(memory);

    @Test
    void choicesAreThereAgainTheNextTime() {
        looks.larger();
        looks.larger();
        looks.motionProperty().set(Motion.REDUCED);
        looks.present(Part.STATES, true);
        looks.present(Part.RIGHT, false);
        LooksModel again = new LooksModel(memory);
        assertEquals(150, again.sizeProperty().get());
        assertEquals(Motion.REDUCED, again.motionProperty().get());
        assertEquals(Set.of(Part.MIDDLE, Part.EXPLAIN, Part.STATES), again.presentedProperty().get());
    }

    @Test
    void whatCannotBeReadWasNeverChosen() {
        memory.put("size", "huge");
        memory.put("motion", "");
        memory.put("presented", "nothing");
        LooksModel read = new LooksModel(memory);
        assertEquals(100, read.sizeProperty().get());
        assertEquals(Motion.SYSTEM, read.motionProperty().get());
        assertEquals(Set.of(Part.MIDDLE, Part.RIGHT, Part.EXPLAIN), read.presentedProperty().get());
    }

    @Test
    void sizesEndAtTheLastOnes() {
        looks.smaller();
        assertEquals(100, looks.sizeProperty().get());
        looks.sizeProperty().set(300);
        looks.larger();
        assertEquals(300, looks.sizeProperty().get());
        looks.usualSize();
        assertEquals(100, looks.sizeProperty().get());
    }

    @Test
    void somethingIsAlwaysPresented() {
        Set.of(Part.MIDDLE, Part.RIGHT, Part.EXPLAIN).forEach(part -> looks.present(part, false));
        assertEquals(1, looks.presentedProperty().get().size());
    }

    @Test
    void theSystemIsFollowedUnlessTheUserSaysOtherwise() {
        var system = new SimpleBooleanProperty(true);
        var reduced = looks.reduced(system);
        assertTrue(reduced.get());
        looks.motionProperty().set(Motion.FULL);
        assertFalse(reduced.get());
        looks.motionProperty().set(Motion.REDUCED);
        system.set(false);
        assertTrue(reduced.get());
    }
}

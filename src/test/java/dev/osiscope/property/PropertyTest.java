package dev.osiscope.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyTest {

    @Test
    void failureNamesItsSeed() {
        List<Integer> drawn = new ArrayList<>();

        AssertionError failure = assertThrows(AssertionError.class, () -> Property.holds(100, random -> {
            drawn.add(random.nextInt(10));
            assertTrue(drawn.size() < 4, "the fourth");
        }));

        assertTrue(failure.getMessage().startsWith("with -Dosiscope.seed=3: "), failure.getMessage());
        assertTrue(failure.getMessage().contains("the fourth"), failure.getMessage());
    }

    @Test
    void everyRunDrawsTheSame() {
        assertEquals(drawn(), drawn());
        assertTrue(drawn().stream().distinct().count() > 90);
    }

    private static List<Long> drawn() {
        List<Long> drawn = new ArrayList<>();
        Property.holds(100, random -> drawn.add(random.nextLong()));
        return drawn;
    }
}

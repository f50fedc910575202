package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewcomersTest {

    private static final long HALF_A_TURN = Newcomers.TURN_NANOS / 2;

    private final Deque<Runnable> afterOthers = new ArrayDeque<>();
    private final List<String> served = new ArrayList<>();
    private long now;
    private boolean open = true;
    private final Newcomers newcomers = new Newcomers(afterOthers::add, () -> now, mayCome -> open = mayCome);

    @Test
    void fewAreServedAtOnce() {
        assertTrue(comes("Ada", 1));
        assertTrue(comes("Bo", 1));
        assertEquals(List.of("Ada", "Bo"), served);
        assertTrue(open);
    }

    @Test
    void crowdHasATurnAtATimeInItsOrder() {
        assertTrue(comes("Ada", HALF_A_TURN));
        assertTrue(comes("Bo", HALF_A_TURN));
        for (String name : List.of("Cy", "Dee", "Eli")) {
            assertFalse(comes(name, HALF_A_TURN));
        }
        assertEquals(List.of("Ada", "Bo"), served);
        othersHaveBeenServed();
        assertEquals(List.of("Ada", "Bo", "Cy", "Dee"), served);
        assertFalse(comes("Fay", 1));
        othersHaveBeenServed();
        assertEquals(List.of("Ada", "Bo", "Cy", "Dee", "Eli", "Fay"), served);
    }

    @Test
    void oneThatTakesLongIsServedAllTheSame() {
        assertTrue(comes("Ada", 10 * Newcomers.TURN_NANOS));
        assertFalse(comes("Bo", 1));
        othersHaveBeenServed();
        assertTrue(comes("Cy", 1));
        assertEquals(List.of("Ada", "Bo", "Cy"), served);
    }

    @Test
    void nobodyIsLetInWhileSomeWait() {
        comes("Ada", Newcomers.TURN_NANOS);
        comes("Bo", Newcomers.TURN_NANOS);
        comes("Cy", Newcomers.TURN_NANOS);
        assertFalse(open);
        othersHaveBeenServed();
        assertFalse(open);
        othersHaveBeenServed();
        assertTrue(open);
    }

    @Test
    void turnsEndWhenNobodyComes() {
        comes("Ada", 1);
        othersHaveBeenServed();
        assertTrue(afterOthers.isEmpty());
    }

    private boolean comes(String name, long nanos) {
        return newcomers.serve(() -> {
            served.add(name);
            now += nanos;
        });
    }

    private void othersHaveBeenServed() {
        afterOthers.remove().run();
    }
}

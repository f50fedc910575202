package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What one key changes is one picture.
@Timeout(120)
class OnePictureTest extends WindowUnderTest {

    private final AtomicInteger pulses = new AtomicInteger();
    private final AtomicInteger unsettled = new AtomicInteger();

    /// Behind what the window does after the layout of a pulse.
    private void watch() {
        fx(() -> {
            window.getScene().addPostLayoutPulseListener(() -> {
                pulses.incrementAndGet();
                if (window.isNeedsLayout()) {
                    unsettled.incrementAndGet();
                }
            });
            return null;
        });
    }

    @Test
    void noPulseLeavesALayoutToTheNext() throws TimeoutException {
        recordDemo();
        watch();
        for (int steps = 0; steps < 20; steps++) {
            int before = pulses.get();
            key(KeyCode.RIGHT);
            until(() -> pulses.get() > before);
        }
        assertTrue(pulses.get() >= 20, pulses + " pulses");
        assertEquals(0, unsettled.get());
    }
}

package dev.osiscope.view.parts;

import javafx.scene.Parent;
import javafx.scene.Scene;

/// Lays out a scene within a pulse until nothing is left to do.
///
/// A layout in which something moves asks for another one, and JavaFX does that in the next pulse: it paints twice what is one
/// change for the user, and the second time, where nothing visible has changed, the whole window. What is new is styled before
/// the pulse ([Contents]): to style the whole scene once more would look at each of its nodes. Used on the JavaFX application
/// thread.
public final class OnePicture {

    /// What is not settled after so many is left to the next pulse. Where nothing is left to do, a round does nothing.
    private static final int ROUNDS = 3;

    private OnePicture() {}

    /// From now on, for each pulse of `scene`.
    public static void install(Scene scene) {
        scene.addPostLayoutPulseListener(() -> settle(scene.getRoot()));
    }

    private static void settle(Parent root) {
        for (int round = 0; round < ROUNDS; round++) {
            root.layout();
        }
    }
}

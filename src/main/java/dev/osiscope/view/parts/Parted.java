package dev.osiscope.view.parts;

/// A pane whose parts stand beside each other, with borders between them that can be moved.
@FunctionalInterface
public interface Parted extends Stackable {

    /// The parts.
    Divided parts();

    @Override
    default void stack(boolean wanted) {
        parts().stack(wanted);
    }
}

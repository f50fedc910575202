package dev.osiscope.view.parts;

/// A pane whose parts stand beside each other, and below each other where the window is too narrow for that.
@FunctionalInterface
public interface Stackable {

    /// Puts the parts below each other, or beside each other.
    void stack(boolean wanted);
}

package dev.osiscope.view;

import dev.osiscope.i18n.Language;

/// What the window can't do to itself. Called on the JavaFX application thread.
@FunctionalInterface
public interface WindowHost {

    /// Switches the full screen on or off.
    void toggleFullScreen();

    /// Shows the window in another language.
    default void speak(Language language) {}
}

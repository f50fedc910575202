package dev.osiscope.view;

import dev.osiscope.i18n.Language;
import dev.osiscope.viewmodel.choice.Preferences;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/// What the window can't do to itself. Called on the JavaFX application thread.
@FunctionalInterface
public interface WindowHost {

    /// Switches the full screen on or off.
    void toggleFullScreen();

    /// Fills the whole screen, or no longer.
    default void showFullScreen(boolean wanted) {}

    /// Where what the user chooses of the window is remembered.
    default Preferences preferences() {
        return Preferences.forgetful();
    }

    /// Whether this system's user wants less to move.
    default ObservableBooleanValue reducedMotion() {
        return new ReadOnlyBooleanWrapper(false);
    }

    /// Shows the window in another language.
    default void speak(Language language) {}
}

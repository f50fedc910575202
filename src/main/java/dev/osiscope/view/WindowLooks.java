package dev.osiscope.view;

import dev.osiscope.viewmodel.choice.LooksModel;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/// The window's looks: its theme, how large its text is, and how much room that leaves for the panes.
final class WindowLooks {

    /// What is presented is this wide at least, in heights of its text: the ladder needs that.
    private static final double PRESENTED = 47;

    private final Region window;
    private final LooksModel model;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final ObjectProperty<Room> room = new SimpleObjectProperty<>(Room.ROOMY);
    private final BooleanProperty backRow = new SimpleBooleanProperty();
    private final List<Action> actions;
    private double worn;

    /// The looks of `window`.
    WindowLooks(Region window, LooksModel model) {
        this.window = window;
        this.model = model;
        actions = List.of(
                Action.of("larger", model::larger, "Shortcut+PLUS", "Shortcut+EQUALS", "Shortcut+Shift+EQUALS", "Shortcut+ADD"),
                Action.of("smaller", model::smaller, "Shortcut+MINUS", "Shortcut+SUBTRACT"),
                Action.of("usualSize", model::usualSize, "Shortcut+DIGIT0"));
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    LooksModel model() {
        return model;
    }

    List<Action> actions() {
        return actions;
    }

    /// Text for the back row, in any theme, or as the theme has it.
    void showForBackRow(boolean wanted) {
        backRow.set(wanted);
    }

    /// The room there is now.
    Room room() {
        return room.get();
    }

    /// Dresses `scene`, whose root the window is, now and whenever another look is chosen.
    ///
    /// @param arrange makes the room that there is then
    void install(Scene scene, Consumer<Room> arrange) {
        Runnable dress = () -> {
            worn = textSize();
            theme.get().apply(scene, worn);
            measure();
        };
        theme.subscribe(dress);
        model.sizeProperty().subscribe(dress);
        backRow.subscribe(dress);
        window.widthProperty().subscribe(() -> {
            if (textSize() != worn) {
                dress.run();
            } else {
                measure();
            }
        });
        window.heightProperty().subscribe(this::measure);
        dress.run();
        room.subscribe(arrange);
    }

    /// Dresses a scene of its own, once: a question over the window.
    void dress(Scene scene) {
        theme.get().apply(scene, textSize());
    }

    /// How wide the window is, in heights of its text; without bounds before it has a width.
    double width() {
        return window.getWidth() > 0 ? window.getWidth() / textSize() : Double.MAX_VALUE;
    }

    /// In pixels: for the back row as large as there is room for.
    private double textSize() {
        double own = textSize(theme.get());
        double large = window.getWidth() > 0 ? Math.min(textSize(Theme.PROJECTOR), window.getWidth() / PRESENTED) : textSize(Theme.PROJECTOR);
        return backRow.get() ? Math.max(own, large) : own;
    }

    private double textSize(Theme in) {
        return in.textSize() * model.sizeProperty().get() / 100;
    }

    /// A window that has no size yet has room.
    private void measure() {
        if (window.getWidth() > 0 && window.getHeight() > 0) {
            room.set(Room.of(window.getWidth(), window.getHeight(), textSize(), theme.get()));
        }
    }
}

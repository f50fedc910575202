package dev.osiscope.app;

import dev.osiscope.view.Theme;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// What the app remembers of its user: the theme and the window's place. One file, readable and editable;
/// what can't be read in it counts as not there.
final class Settings {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Path file;
    private final Properties values = new Properties();

    private Settings(Path file) {
        this.file = file;
    }

    /// The settings of the user who runs the app.
    static Settings ofThisUser() {
        String given = System.getenv("XDG_CONFIG_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        Path folder = given == null || given.isBlank() ? home.resolve(".config") : Path.of(given);
        return in(folder.resolve("osiscope"));
    }

    /// The settings in `folder`.
    static Settings in(Path folder) {
        Settings settings = new Settings(folder.resolve("settings.properties"));
        settings.load();
        return settings;
    }

    private void load() {
        if (!Files.isReadable(file)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            values.clear();
        }
    }

    /// The theme of the last time; dark at first.
    Theme theme() {
        try {
            return Theme.valueOf(values.getProperty("theme", "dark").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return Theme.DARK;
        }
    }

    /// Puts the window where it was the last time, within the screen there is now.
    void restore(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(number("width", WIDTH), screen.getWidth()));
        stage.setHeight(Math.min(number("height", HEIGHT), screen.getHeight()));
        if (values.containsKey("x") && values.containsKey("y")) {
            stage.setX(Math.clamp(number("x", 0), screen.getMinX(), screen.getMaxX() - stage.getWidth()));
            stage.setY(Math.clamp(number("y", 0), screen.getMinY(), screen.getMaxY() - stage.getHeight()));
        }
        stage.setMaximized(Boolean.parseBoolean(values.getProperty("maximized")));
    }

    private double number(String key, double otherwise) {
        try {
            double value = Double.parseDouble(values.getProperty(key, String.valueOf(otherwise)));
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException unreadable) {
            return otherwise;
        }
    }

    /// Remembers the window. A folder that can't be written to is no reason to keep a window open.
    void save(Stage stage, Theme theme) {
        values.setProperty("theme", theme.name().toLowerCase(Locale.ROOT));
        values.setProperty("maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            values.setProperty("x", String.valueOf(stage.getX()));
            values.setProperty("y", String.valueOf(stage.getY()));
            values.setProperty("width", String.valueOf(stage.getWidth()));
            values.setProperty("height", String.valueOf(stage.getHeight()));
        }
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                values.store(writer, "OSIscope");
            }
        } catch (IOException failure) {
            System.getLogger(Settings.class.getName())
                    .log(System.Logger.Level.WARNING, "settings not saved in {0}: {1}", file, failure.getMessage());
        }
    }
}

package dev.osiscope.app;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.progress.ProgressFile;
import dev.osiscope.recording.Recordings;
import dev.osiscope.view.Theme;
import dev.osiscope.viewmodel.TimeScale;
import dev.osiscope.viewmodel.choice.Preferences;
import dev.osiscope.viewmodel.file.FilterHistory;
import dev.osiscope.viewmodel.file.RecentFiles;
import dev.osiscope.viewmodel.lesson.Drafts;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// What the app remembers of its user: the theme, the window's place, the hub, the layouts. One file, readable and editable;
/// what can't be read in it counts as not there. A file that can't be read at all is put aside.
final class Settings {

    private static final String APP = "osiscope";
    private static final String LANGUAGE = "language";
    private static final String TIME_SCALE = "timeScale";
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Path file;
    private final Path state;
    private final Properties values = new Properties();
    private Optional<Damage> damage = Optional.empty();

    /// A file that could not be read.
    ///
    /// @param why  the reason
    /// @param kept where it is now
    record Damage(String why, Path kept) {}

    private Settings(Path file, Path state) {
        this.file = file;
        this.state = state;
    }

    /// The settings of the user who runs the app.
    static Settings ofThisUser() {
        return in(folder("XDG_CONFIG_HOME", ".config"), folder("XDG_STATE_HOME", ".local/state"));
    }

    /// A folder of the user's, as the XDG base directory specification has it.
    private static Path folder(String variable, String otherwise) {
        String given = System.getenv(variable);
        Path home = Path.of(System.getProperty("user.home"));
        return (given == null || given.isBlank() ? home.resolve(otherwise) : Path.of(given)).resolve(APP);
    }

    /// The settings in the folder `preferences`; what the app remembers by itself is in the folder `state`.
    static Settings in(Path preferences, Path state) {
        Settings settings = new Settings(preferences.resolve("settings.properties"), state);
        settings.load();
        return settings;
    }

    /// The capture files that were opened last.
    RecentFiles recentFiles() {
        return new RecentFiles(state.resolve("recent-files"));
    }

    /// The filters that were in force last.
    FilterHistory filters() {
        return FilterHistory.in(state.resolve("filters"));
    }

    /// The recordings of live captures that were not saved yet.
    Recordings recordings() {
        return Recordings.in(state.resolve("recordings"));
    }

    /// What became of the lessons' questions: the commands add to the same file.
    ProgressFile lessons() {
        return ProgressFile.in(state.resolve("lessons"));
    }

    /// The lessons that are being written.
    Drafts drafts(Messages messages) {
        return Drafts.in(state.resolve("drafts"), messages);
    }

    /// What the user chooses in the window: in the same file, written at every change.
    Preferences preferences() {
        return new Preferences() {
            @Override
            public Optional<String> get(String name) {
                return Optional.ofNullable(values.getProperty(name));
            }

            @Override
            public void put(String name, String text) {
                values.setProperty(name, text);
                store();
            }
        };
    }

    private void load() {
        if (!Files.isReadable(file)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            values.clear();
            putAside(unreadable instanceof MalformedInputException ? "UTF-8" : unreadable.getMessage());
        }
    }

    /// What is remembered next would take its place.
    private void putAside(String why) {
        Path kept = file.resolveSibling(file.getFileName() + ".unreadable");
        try {
            Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
            damage = Optional.of(new Damage(why, kept));
        } catch (IOException failure) {
            damage = Optional.of(new Damage(why + ", " + failure.getMessage(), file));
        }
    }

    /// What could not be read, where that is so.
    Optional<Damage> damage() {
        return damage;
    }

    /// The theme of the last time; dark at first.
    Theme theme() {
        try {
            return Theme.valueOf(values.getProperty("theme", "dark").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return Theme.DARK;
        }
    }

    /// How the ladder showed the time between its rows the last time; even at first.
    TimeScale timeScale() {
        return TimeScale.named(values.getProperty(TIME_SCALE, "")).orElse(TimeScale.EVEN);
    }

    /// Remembers that.
    void keep(TimeScale scale) {
        if (scale != timeScale()) {
            values.setProperty(TIME_SCALE, scale.id());
            store();
        }
    }

    /// The language that was chosen in the window; empty where none was, and the system's counts.
    Optional<Language> language() {
        return Optional.ofNullable(values.getProperty(LANGUAGE)).flatMap(Language::ofCode);
    }

    /// Remembers the language, also where the window does not come to its end in order.
    void speak(Language language) {
        values.setProperty(LANGUAGE, language.code());
        store();
    }

    /// Puts the window where it was the last time, within the screen there is now.
    void restore(Stage stage) {
        Rectangle2D screen = screen().getVisualBounds();
        stage.setWidth(Math.min(number("width", WIDTH), screen.getWidth()));
        stage.setHeight(Math.min(number("height", HEIGHT), screen.getHeight()));
        if (values.containsKey("x") && values.containsKey("y")) {
            stage.setX(Math.clamp(number("x", 0), screen.getMinX(), screen.getMaxX() - stage.getWidth()));
            stage.setY(Math.clamp(number("y", 0), screen.getMinY(), screen.getMaxY() - stage.getHeight()));
        }
        stage.setMaximized(Boolean.parseBoolean(values.getProperty("maximized")));
    }

    /// The screen on which the window was the last time, while it is there.
    private Screen screen() {
        return Screen.getScreensForRectangle(number("x", 0), number("y", 0), number("width", WIDTH), number("height", HEIGHT)).stream()
                .findFirst().orElseGet(Screen::getPrimary);
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
        store();
    }

    private void store() {
        try {
            Files.createDirectories(file.getParent());
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(whole)) {
                values.store(writer, "OSIscope");
            }
            // Whoever is ended in the middle of this leaves the old file whole.
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            System.getLogger(Settings.class.getName())
                    .log(System.Logger.Level.WARNING, "settings not saved in {0}: {1}", file, failure.getMessage());
        }
    }
}

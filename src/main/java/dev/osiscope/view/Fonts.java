package dev.osiscope.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The fonts that come with the app, so that it looks the same everywhere.
public final class Fonts {

    private static final List<String> FILES = List.of(
            "Inter-Regular.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Bold.ttf");

    private static final int ANY_SIZE = 13;

    private Fonts() {}

    /// Makes them known to JavaFX. Further calls do no harm.
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                throw new IllegalStateException("font not found or not readable: " + file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package dev.osiscope.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/// The looks of the window: two or three files of tokens below one stylesheet.
public enum Theme {
    /// Dark.
    DARK(13, List.of("tokens-dark")),
    /// Light.
    LIGHT(13, List.of("tokens-light")),
    /// Light, with text 1.6 times as large: read from the back row.
    PROJECTOR(20.8, List.of("tokens-light", "projector"));

    private final double textSize;
    private final List<String> tokens;

    Theme(double textSize, List<String> tokens) {
        this.textSize = textSize;
        this.tokens = tokens;
    }

    /// How large its text is, in pixels: all sizes are multiples of it.
    public double textSize() {
        return textSize;
    }

    /// Dresses `scene`.
    public void apply(Scene scene) {
        apply(scene, textSize);
    }

    /// Dresses `scene`, with text of another size.
    ///
    /// @param size in pixels
    public void apply(Scene scene, double size) {
        scene.getRoot().setStyle("-fx-font-size: " + size + "px");
        scene.setUserAgentStylesheet(
                this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet("osiscope"));
        tokens.forEach(name -> scene.getStylesheets().add(sheet(name)));
    }

    /// The one after this, round and round.
    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/css/" + name + ".css"), name).toExternalForm();
    }
}

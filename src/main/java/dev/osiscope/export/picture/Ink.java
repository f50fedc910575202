package dev.osiscope.export.picture;

import dev.osiscope.layers.OsiLayer;
import java.util.Locale;

/// A colour by what it means: the tokens of the window's themes, in `resources/css`.
public enum Ink {
    /// Behind everything.
    CANVAS,
    /// Behind the ladder.
    PANEL,
    /// A little in front of that.
    RAISED,
    /// Behind the step at the playhead.
    CURRENT,
    /// Thin lines.
    LINE,
    /// Words.
    TEXT,
    /// Words of less weight.
    MUTED,
    /// Words on a layer's colour.
    ON_LAYER,
    /// What is looked at.
    ACCENT,
    /// What is lost.
    DANGER,
    /// The physical layer.
    LAYER_1,
    /// The data link layer.
    LAYER_2,
    /// The network layer.
    LAYER_3,
    /// The transport layer.
    LAYER_4,
    /// Its pale form.
    TINT_4,
    /// The session layer.
    LAYER_5,
    /// The presentation layer.
    LAYER_6,
    /// The application layer.
    LAYER_7,
    /// What a row stands on: [#PANEL], or [#CURRENT] where a page lets the reader step.
    GROUND,
    /// The mark at the step that is looked at, where a page lets the reader step; elsewhere as [#GROUND].
    HERE;

    /// The colour of a layer.
    static Ink of(OsiLayer layer) {
        return valueOf("LAYER_" + layer.number());
    }

    /// The token's name, without the dash that it begins with: `layer-4`.
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package dev.osiscope.view.transport;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// A text that changes all the time in a place that doesn't: it is as wide as the longest that may come, so what stands
/// beside it keeps still.
final class SteadyLabel extends StackPane {

    private final Label text = new Label();
    private final Label longest = new Label();

    SteadyLabel(Pos side, String... styles) {
        for (Label label : new Label[] {longest, text}) {
            label.getStyleClass().addAll(styles);
        }
        longest.setVisible(false);
        setAlignment(side);
        setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(longest, text);
    }

    /// Shows `words`, with room for `longestWords`.
    void show(String words, String longestWords) {
        longest.setText(longestWords);
        text.setText(words);
    }
}

package dev.osiscope.view.ladder;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// How long nothing happened, in the middle of the room that the time scale leaves for it.
final class GapNode extends Region {

    private final Label words = new Label();

    GapNode(String said) {
        words.setText(said);
        words.setManaged(false);
        words.getStyleClass().add("gap-words");
        getChildren().setAll(words);
        setManaged(false);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        words.autosize();
        words.relocate(Math.round((getWidth() - words.getWidth()) / 2), Math.round((getHeight() - words.getHeight()) / 2));
    }
}

package dev.osiscope.view.bytes;

import dev.osiscope.view.parts.Hue;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// Some bytes of a line that look alike, as digits or as characters. It is made once and shows others later: what does
/// not change costs nothing.
final class HexRun {

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final double ARC = 6;

    private final Rectangle ground = new Rectangle();
    private final Text text = new Text();
    private ByteLook look;

    /// @param style `hex-byte` or `hex-char`
    HexRun(String style) {
        text.getStyleClass().addAll("hex-text", style);
        text.setTextOrigin(VPos.CENTER);
        ground.getStyleClass().add("hex-ground");
        ground.setArcWidth(ARC);
        ground.setArcHeight(ARC);
        nodes().forEach(node -> node.setMouseTransparent(true));
    }

    List<Node> nodes() {
        return List.of(ground, text);
    }

    void show(String words, ByteLook next) {
        text.setText(words);
        text.setVisible(true);
        ground.setVisible(next.picked());
        if (!next.equals(look)) {
            look = next;
            text.pseudoClassStateChanged(PICKED, next.picked());
            Hue.show(text, next.layer());
            Hue.show(ground, next.layer());
        }
    }

    /// Puts it at `x`; `character` is the width of one, and `margin` how far its ground goes beyond it.
    void place(double x, double height, double character, double margin) {
        text.setX(x);
        text.setY(height / 2);
        ground.setX(x - margin);
        ground.setWidth(text.getText().length() * character + 2 * margin);
        ground.setHeight(height);
    }

    void hide() {
        text.setVisible(false);
        ground.setVisible(false);
    }
}

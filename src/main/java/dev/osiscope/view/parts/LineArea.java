package dev.osiscope.view.parts;

import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Where lines are written. It takes no more of its room than whole lines fill: none is half in sight before somebody scrolls.
public final class LineArea extends TextArea {

    /// What the last line needs below itself, as a share of its height: less than the next one leaves free above its letters.
    private static final double DESCENDERS = 0.1;

    @Override
    public void resize(double width, double room) {
        super.resize(width, whole(room));
    }

    private double whole(double room) {
        Text ruler = new Text("0");
        ruler.setFont(getFont());
        double line = ruler.getLayoutBounds().getHeight();
        double around = DESCENDERS * line + snappedTopInset() + snappedBottomInset() + (lookup(".content") instanceof Region content ? content.snappedTopInset() : 0);
        double lines = Math.floor((room - around) / line);
        return lines > 0 ? around + lines * line : room;
    }
}

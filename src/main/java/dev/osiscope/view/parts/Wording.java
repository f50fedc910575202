package dev.osiscope.view.parts;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// Chooses among several wordings: nothing is cut off where a shorter one says it.
public final class Wording {

    private Wording() {}

    /// The first of `wordings` that fits into `room` pixels in the font of `label`; the last where none does.
    public static String longestThatFits(Labeled label, List<String> wordings, double room) {
        Text ruler = new Text();
        ruler.setFont(label.getFont());
        for (String wording : wordings) {
            ruler.setText(wording);
            if (ruler.getLayoutBounds().getWidth() <= room) {
                return wording;
            }
        }
        return wordings.getLast();
    }
}

package dev.osiscope.view.parts;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// Chooses among several wordings: nothing is cut off where a shorter one says it.
public final class Wording {

    private Wording() {}

    /// The first of `wordings` that fits into `room` pixels in the font of `label`; the last where none does.
    public static String longestThatFits(Labeled label, List<String> wordings, double room) {
        return wordings.stream().filter(wording -> width(label, wording) <= room).findFirst().orElseGet(wordings::getLast);
    }

    /// How wide `wording` is in the font of `label`, in pixels.
    public static double width(Labeled label, String wording) {
        Text ruler = new Text(wording);
        ruler.setFont(label.getFont());
        return ruler.getLayoutBounds().getWidth();
    }
}

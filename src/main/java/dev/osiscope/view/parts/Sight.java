package dev.osiscope.view.parts;

import java.util.function.IntConsumer;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;

/// Which rows of a list are in sight.
public final class Sight {

    /// How far from the top a row comes to stand that was out of sight.
    private static final int MARGIN = 4;

    private Sight() {}

    /// Scrolls so that the row at `index` is in sight; where it is already, nothing moves.
    ///
    /// @param scrollTo scrolls so that a row is the first in sight
    public static void reveal(Control list, int index, IntConsumer scrollTo) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && isWhole(flow, index)) {
            return;
        }
        scrollTo.accept(Math.max(0, index - MARGIN));
    }

    private static boolean isWhole(VirtualFlow<?> flow, int index) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null && last != null && first.getIndex() <= index && index < last.getIndex()
                && (index > first.getIndex() || first.getLayoutY() >= 0);
    }
}

package dev.osiscope.view.parts;

import javafx.scene.Parent;
import javafx.scene.control.ListView;

/// A list of rows of one height, which the stylesheet says. It takes no more of its room than whole rows fill, and what is to be seen
/// of it stays in sight when its room changes: neither at the beginning nor at the end half a row is to be seen.
public final class RowList<T> extends ListView<T> {

    private static final double ROUNDING = 0.5;

    private int wanted = -1;
    private int before;
    private boolean moved;

    /// An empty list.
    public RowList() {
        // Where rows become higher, what is in sight is another part of them.
        fixedCellSizeProperty().subscribe(_ -> toBeSeen());
    }

    /// Brings a row into sight.
    ///
    /// @param row   its place; a negative one is none
    /// @param above so many rows before it as well, where there is room for them and one behind it
    public void bringIntoSight(int row, int above) {
        wanted = row;
        before = above;
        bringIntoSight();
    }

    private void bringIntoSight() {
        if (wanted >= 0) {
            // What is in sight from the beginning, with one behind it, leaves the beginning there.
            scrollTo(wanted + 2 <= shown() ? 0 : Math.max(0, wanted - Math.clamp(shown() - 2, 0, before)));
        }
    }

    private int shown() {
        return getFixedCellSize() > 0 ? (int) Math.floor((getHeight() - border() + ROUNDING) / getFixedCellSize()) : 0;
    }

    private double border() {
        return snappedTopInset() + snappedBottomInset();
    }

    @Override
    public void resize(double width, double height) {
        double had = getHeight();
        super.resize(width, whole(height));
        if (getHeight() != had) {
            toBeSeen();
        }
    }

    private void toBeSeen() {
        moved = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (moved) {
            moved = false;
            // Only when they have their new heights is known where rows stand.
            getChildrenUnmodifiable().forEach(child -> ((Parent) child).layout());
            bringIntoSight();
        }
    }

    private double whole(double height) {
        double row = getFixedCellSize();
        double rows = row > 0 ? Math.floor((height - border()) / row) : 0;
        return rows > 0 ? rows * row + border() : height;
    }
}

package dev.osiscope.view.parts;

import java.util.function.DoubleSupplier;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Rows of one height that are scrolled. It takes no more of its room than whole rows fill: neither at the beginning nor at the end
/// half a row is to be seen.
public final class WholeRows extends ScrollPane {

    private final Region rows;
    private final DoubleSupplier height;
    private final DoubleSupplier gap;

    /// @param rows   all of them
    /// @param height of one row, in pixels; 0 where there is none
    /// @param gap    between two rows, in pixels
    public WholeRows(Region rows, DoubleSupplier height, DoubleSupplier gap) {
        super(rows);
        this.rows = rows;
        this.height = height;
        this.gap = gap;
        setFitToWidth(true);
    }

    @Override
    public void resize(double width, double room) {
        super.resize(width, rows.prefHeight(width) > room ? whole(room) : room);
    }

    private double whole(double room) {
        double row = snapSizeY(height.getAsDouble());
        double step = row + snapSpaceY(gap.getAsDouble());
        double shown = Math.floor((room - row) / step);
        return row > 0 && shown >= 0 ? row + shown * step : room;
    }
}

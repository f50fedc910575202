package dev.osiscope.view.header;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.viewmodel.HeaderPlan;
import dev.osiscope.viewmodel.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/// The picture of a header: a ruler of bits, rows of 32 with the byte that each begins with, and the fields in them. The arrow
/// keys go from field to field.
public final class HeaderDiagram extends Pane {

    private static final double NUMBERS = 2.6;
    private static final int OCTET = 8;
    /// The line below the last row.
    private static final double LINE = 1;

    private final Messages messages;
    private final Consumer<Selection> pick;
    private final Text ruler = new Text("0");
    private final List<Label> bits;
    private final List<Label> offsets = new ArrayList<>();
    private final List<HeaderCell> cells = new ArrayList<>();
    private Optional<HeaderPlan> plan = Optional.empty();
    private Optional<HeaderPlan.Cell> picked = Optional.empty();

    /// @param pick takes what the user picks
    HeaderDiagram(Messages messages, Consumer<Selection> pick) {
        this.messages = messages;
        this.pick = pick;
        setAccessibleText(messages.text("tab.header"));
        bits = IntStream.iterate(0, bit -> bit < HeaderPlan.WIDTH, bit -> bit + OCTET / 2).mapToObj(HeaderDiagram::number).toList();
        ruler.setVisible(false);
        ruler.setManaged(false);
        setId("header-diagram");
        getStyleClass().add("header-diagram");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        setMinHeight(USE_PREF_SIZE);
        setOnKeyPressed(this::keyed);
    }

    private static Label number(int value) {
        Label number = new Label(String.valueOf(value));
        number.getStyleClass().add("header-number");
        number.setManaged(false);
        return number;
    }

    /// Shows a header, with the picked field marked.
    void show(HeaderPlan next, Selection selection) {
        if (!plan.equals(Optional.of(next))) {
            plan = Optional.of(next);
            cells.clear();
            next.cells().forEach(cell -> cells.add(cell(next, cell)));
            offsets.clear();
            IntStream.range(0, next.rows()).map(row -> row * HeaderPlan.WIDTH / OCTET)
                    .mapToObj(HeaderDiagram::number).forEach(offsets::add);
            List<Node> all = Stream.of(List.of(ruler), bits, offsets, cells).<Node>flatMap(List::stream).toList();
            Contents.replace(this, all);
            requestLayout();
        }
        picked = next.cellOf(selection);
        cells.forEach(cell -> cell.setPicked(picked.filter(cell.cell()::equals).isPresent()));
    }

    private HeaderCell cell(HeaderPlan header, HeaderPlan.Cell cell) {
        HeaderCell node = new HeaderCell(cell, header.part(), messages);
        node.setOnMousePressed(event -> {
            requestFocus();
            pick.accept(header.pick(cell));
        });
        return node;
    }

    private void keyed(KeyEvent event) {
        plan.filter(header -> !header.cells().isEmpty() && event.getCode().isArrowKey()).ifPresent(header -> {
            int at = picked.map(header.cells()::indexOf).orElse(-1);
            int to = at < 0 ? 0 : moved(header, at, event.getCode());
            pick.accept(header.pick(header.cells().get(to)));
            event.consume();
        });
    }

    private static int moved(HeaderPlan header, int at, KeyCode code) {
        int last = header.cells().size() - 1;
        return switch (code) {
            case LEFT -> Math.max(0, at - 1);
            case RIGHT -> Math.min(last, at + 1);
            case UP -> header.near(at, -1);
            default -> header.near(at, 1);
        };
    }

    private double em() {
        return ruler.getFont().getSize();
    }

    private int rows() {
        return plan.map(HeaderPlan::rows).orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(rows());
    }

    /// How high so many rows are with the ruler, where they are as low as they can be.
    private double height(int rows) {
        return new HeaderGrid(em(), 0, 0, HeaderGrid.LOW).y(rows) + LINE;
    }

    /// As much of `height` as the ruler and whole rows take, where not all rows have room in it.
    double whole(double height) {
        int shown = rows();
        while (shown > 1 && height(shown) > height) {
            shown--;
        }
        return shown == rows() ? height : Math.min(height, height(shown));
    }

    /// How far down it is to be scrolled in `height`, between 0 and 1, so that a row is the last in sight.
    double place(int row, double height) {
        double hidden = height(rows()) - height;
        return hidden <= 0 ? 0 : Math.clamp((height(row + 1) - height) / hidden, 0, 1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double fair = ((getHeight() - LINE) / em - HeaderGrid.RULER) / Math.max(1, rows());
        HeaderGrid grid = new HeaderGrid(em, NUMBERS * em, getWidth() - NUMBERS * em - LINE,
                Math.clamp(fair, HeaderGrid.LOW, HeaderGrid.HIGH));
        for (int index = 0; index < bits.size(); index++) {
            place(bits.get(index), grid.x(index * OCTET / 2) + 2, 0);
        }
        for (int row = 0; row < offsets.size(); row++) {
            Label offset = offsets.get(row);
            offset.autosize();
            place(offset, NUMBERS * em - offset.getWidth() - 0.5 * em,
                    grid.y(row) + (grid.y(row + 1) - grid.y(row) - offset.getHeight()) / 2);
        }
        cells.forEach(cell -> {
            cell.setGrid(grid);
            cell.resizeRelocate(0, 0, getWidth(), getHeight());
        });
    }

    private static void place(Label label, double x, double y) {
        label.autosize();
        label.relocate(Math.round(x), Math.round(y));
    }
}

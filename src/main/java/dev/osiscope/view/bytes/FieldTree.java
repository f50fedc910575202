package dev.osiscope.view.bytes;

import dev.osiscope.view.parts.LineList;
import dev.osiscope.viewmodel.FrameModel;
import dev.osiscope.viewmodel.Selection;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;

/// The fields of the frame as a tree: a branch a layer, a row a field with its value and its meaning.
/// Picking a row picks its bytes. What was opened stays open in the next frame.
public final class FieldTree extends LineList<FieldLine> {

    private static final double HEIGHT = 1.75;

    private final SessionViewModel model;
    private final FieldColumns columns;
    private final Set<String> open = new HashSet<>();
    private List<FieldRow> rows = List.of();
    private Optional<FrameModel> frame = Optional.empty();
    private Selection selection = Selection.NOTHING;
    private int selected = -1;
    private Runnable placed = () -> { };

    /// The fields of `model`'s step, in `columns`.
    FieldTree(SessionViewModel model, FieldColumns columns) {
        super(HEIGHT);
        this.model = model;
        this.columns = columns;
        setId("fields");
        setAccessibleText(model.messages().text("fields.accessible"));
        model.lookProperty().subscribe(this::look);
        look();
    }

    /// @param listener called when the columns stand elsewhere
    void onPlaced(Runnable listener) {
        placed = listener;
    }

    /// The rows that are there, those below closed ones left out.
    public List<FieldRow> rows() {
        return rows;
    }

    /// The row that is picked; empty where none is.
    public Optional<FieldRow> selected() {
        return selected < 0 ? Optional.empty() : Optional.of(rows.get(selected));
    }

    private void look() {
        if (model.frame() != frame || !model.selectionProperty().get().equals(selection)) {
            frame = model.frame();
            selection = model.selectionProperty().get();
            layers().stream().flatMap(layer -> wayTo(layer).stream()).findFirst().ifPresent(open::addAll);
            spread();
            if (selected >= 0) {
                reveal(selected);
            }
        }
    }

    private List<FieldRow> layers() {
        return frame.map(shown -> shown.layers().stream().map(FieldRow::of).toList()).orElse(List.of());
    }

    /// What must be open for the picked row below `row` to be there; empty where it is not below it.
    private Optional<List<String>> wayTo(FieldRow row) {
        if (row.is(selection)) {
            return Optional.of(row.field().isEmpty() ? List.of(row.path()) : List.of());
        }
        return row.inner().stream().flatMap(inner -> wayTo(inner).stream()).findFirst().map(way -> {
            List<String> longer = new ArrayList<>(way);
            longer.add(row.path());
            return longer;
        });
    }

    private void spread() {
        List<FieldRow> all = new ArrayList<>();
        layers().forEach(layer -> spread(layer, all));
        rows = List.copyOf(all);
        selected = -1;
        for (int index = 0; index < rows.size() && selected < 0; index++) {
            selected = rows.get(index).is(selection) ? index : -1;
        }
        resizeTo(rows.size());
    }

    private void spread(FieldRow row, List<FieldRow> all) {
        all.add(row);
        if (open.contains(row.path())) {
            row.inner().forEach(inner -> spread(inner, all));
        }
    }

    private void toggle(FieldRow row, boolean opened) {
        boolean changed = opened ? open.add(row.path()) : open.remove(row.path());
        if (changed) {
            spread();
        }
    }

    @Override
    protected FieldLine make() {
        return new FieldLine(columns);
    }

    @Override
    protected void fill(FieldLine line, int index) {
        FieldRow row = rows.get(index);
        line.show(row, model.messages(), open.contains(row.path()), index == selected);
        if (!columns.hasMeaning()) {
            requestLayout();
        }
    }

    @Override
    protected void pressed(int index, double x) {
        FieldRow row = rows.get(index);
        if (row.isBranch() && x < columns.indent(row.depth())) {
            toggle(row, !open.contains(row.path()));
        } else {
            model.selectionProperty().set(row.selection());
        }
    }

    @Override
    protected boolean keyed(KeyCode code) {
        int to = moved(code, selected);
        if (to >= 0) {
            model.selectionProperty().set(rows.get(to).selection());
        } else if (code == KeyCode.RIGHT || code == KeyCode.LEFT) {
            selected().ifPresent(row -> toggle(row, code == KeyCode.RIGHT));
        }
        return to >= 0 || code == KeyCode.RIGHT || code == KeyCode.LEFT;
    }

    @Override
    protected void measured() {
        if (selected >= 0) {
            reveal(selected);
        }
    }

    /// Of the names in sight: one out of sight would take room from the values beside the others.
    private double longestName() {
        return rows.stream().skip(top()).limit(lines().size()).mapToDouble(row -> columns.indent(row.depth()) + row.name().length() * character()).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (columns.place(lineWidth(), em(), longestName())) {
            placed.run();
            lines().forEach(FieldLine::requestLayout);
        }
    }
}

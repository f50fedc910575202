package dev.osiscope.view.ladder;

import dev.osiscope.view.parts.Contents;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.LadderTie;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.find.FindModel;
import dev.osiscope.viewmodel.ladder.LadderLayout;
import dev.osiscope.viewmodel.ladder.RowMeasures;
import dev.osiscope.viewmodel.ladder.TieShape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// The rows of the ladder that are in sight, with the time between them, the lifelines behind them and the ties of the one at
/// the playhead. Each has a node while it is in sight; its owner says which are.
final class LadderRows extends Pane {

    /// How many nodes are kept for rows to come: of each form that takes turns (data and acknowledgments, say) some.
    private static final int SPARE = 8;

    private final SessionViewModel model;
    private final FindModel find;
    private final LadderLayout layout;
    private final String marked;
    private final Map<LadderTie.Kind, TieNode> ties = new EnumMap<>(LadderTie.Kind.class);
    private final Map<Integer, RowNode> inSight = new HashMap<>();
    private final List<RowNode> spare = new ArrayList<>();
    private final List<Lifeline> lifelines = new ArrayList<>();
    private final Map<Integer, GapNode> pauses = new HashMap<>();
    private Geometry geometry = new Geometry(0, 0, 0);
    private double scrolled;
    private int first;
    private int last;

    LadderRows(SessionViewModel model, FindModel find, LadderLayout layout) {
        this.model = model;
        this.find = find;
        marked = model.messages().text("ladder.marked");
        this.layout = layout;
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// The owner has placed them: a plain pane would shrink them to their words.
    @Override
    protected void layoutChildren() {
        // Nothing moves.
    }

    /// Forgets all rows: the session is another one.
    void forget() {
        inSight.clear();
        spare.clear();
        pauses.clear();
    }

    /// Rows that are no longer as they are shown are made anew: there is more of the session, or the playhead stands where
    /// a frame hangs that had not been sent before, or has arrived.
    void forgetOthers() {
        inSight.values().removeIf(row -> !row.shows(ladder(), playhead()));
    }

    private LadderModel ladder() {
        return layout.ladder();
    }

    private int playhead() {
        return model.player().stepProperty().get();
    }

    /// Shows what stands there.
    ///
    /// @param next how large everything is
    /// @param down by how many pixels the rows are scrolled down
    void arrange(Geometry next, double down) {
        geometry = next;
        scrolled = down;
        arrangeLifelines();
        double em = geometry.em();
        first = layout.rowAt(down / em, playhead());
        last = Math.min(playhead(), layout.rowAt((down + getHeight()) / em, playhead()));
        List<Node> nodes = new ArrayList<>(lifelines);
        Map<Integer, RowNode> kept = new HashMap<>();
        List<RowNode> left = leftBehind();
        for (int index = first; index <= last; index = ladder().next(index, playhead())) {
            RowNode row = inSight.containsKey(index) ? inSight.get(index) : another(index, left);
            kept.put(index, row);
            nodes.add(row);
            place(row, index);
            if (layout.gap(index) >= RowMeasures.LEAST_GAP) {
                nodes.add(gap(index));
            }
        }
        inSight.clear();
        inSight.putAll(kept);
        pauses.keySet().retainAll(kept.keySet());
        nodes.addAll(placeTies());
        keepSome(left);
        nodes.addAll(lifelines.size(), spare);
        if (!getChildren().equals(nodes)) {
            Contents.replace(this, nodes);
        }
    }

    private void arrangeLifelines() {
        if (lifelines.size() != geometry.lifelines()) {
            lifelines.clear();
            lifelines.addAll(Stream.generate(Lifeline::new).limit(geometry.lifelines()).toList());
        }
        for (int index = 0; index < lifelines.size(); index++) {
            lifelines.get(index).place(geometry.x(index), getHeight(), geometry.em());
        }
    }

    /// They are drawn once the segment has come to its end.
    private List<TieNode> placeTies() {
        boolean moving = model.player().progressProperty().get() < 1;
        return moving ? List.of() : ladder().ties(playhead()).stream().map(this::place).toList();
    }

    private TieNode place(LadderTie tie) {
        TieNode node = ties.computeIfAbsent(tie.kind(), TieNode::new);
        double fall = TieShape.fall(tie.kind()) * geometry.em();
        node.place(TieShape.of(geometry.x(tie.lifeline()), geometry.last(tie.lifeline()), geometry.width(),
                arrow(tie.row()) + fall, arrow(playhead()), geometry.em()));
        return node;
    }

    /// Where the arrow of row `index` begins, from the upper edge of what is in sight.
    private double arrow(int index) {
        return rowTop(index) + RowMeasures.ARROW * geometry.em();
    }

    /// Where row `index` begins below the time before it, likewise.
    private long rowTop(int index) {
        return pixel(layout.rowTop(index, playhead()));
    }

    /// A height of the ladder in whole pixels from the upper edge of what is in sight. The same place is the same pixel, however
    /// it was summed up: what is less than a 256th part apart is no other half.
    private long pixel(double height) {
        return Math.round(Math.rint((height * geometry.em() - scrolled) * 256) / 256);
    }

    private GapNode gap(int index) {
        GapNode node = pauses.computeIfAbsent(index, _ -> new GapNode(ladder().pause(index)));
        long bottom = rowTop(index);
        long top = Math.round(bottom - layout.gap(index) * geometry.em());
        node.resizeRelocate(0, top, geometry.width(), bottom - top);
        return node;
    }

    private void place(RowNode row, int index) {
        boolean current = index == playhead();
        row.setGeometry(geometry);
        row.setCurrent(current);
        row.setFound(find.finds(index), find.dims(index));
        row.setMarked(model.marks().has(index), marked);
        row.setProgress(current ? model.player().progressProperty().get() : 1);
        long top = rowTop(index);
        long bottom = pixel(layout.top(index + 1, playhead()));
        row.resizeRelocate(0, top, geometry.width(), bottom - top);
    }

    /// The nodes that have no row in sight any more, and those that had none before: they can show other rows.
    private List<RowNode> leftBehind() {
        List<RowNode> left = new ArrayList<>(spare);
        inSight.forEach((index, row) -> {
            if (index < first || index > last) {
                left.add(row);
            }
        });
        return left;
    }

    /// Of the nodes that show no row, a few stay, unseen, for the next rows to come.
    private void keepSome(List<RowNode> left) {
        spare.clear();
        left.stream().filter(RowNode::canBecomeAnother).limit(SPARE).forEach(spare::add);
        spare.forEach(row -> {
            row.setVisible(false);
            row.setCurrent(false);
        });
    }

    private RowNode another(int index, List<RowNode> left) {
        LadderRow row = ladder().row(index, playhead());
        RowNode shown = left.stream().filter(node -> node.become(row)).findFirst().orElseGet(() -> make(row));
        left.remove(shown);
        shown.setVisible(true);
        shown.setOnMouseClicked(event -> pick(shown, index));
        return shown;
    }

    private RowNode make(LadderRow row) {
        return switch (row) {
            case LadderRow.Segment segment -> new SegmentNode(segment);
            case LadderRow.OnWire wire -> new WireNode(wire);
            case LadderRow.Application application -> new ApplicationNode(application);
            case LadderRow.Run run -> new RunNode(run, model.messages().text("ladder.unfold.hint"));
        };
    }

    /// Many segments that are picked at once are shown one by one.
    private void pick(RowNode node, int index) {
        if (node instanceof RunNode) {
            model.openRun(index);
        } else {
            model.player().goTo(index);
        }
    }

    /// The first row in sight.
    int first() {
        return first;
    }

    /// The last one; -1 where there is none.
    int last() {
        return last;
    }

    /// How many rows have nodes now: for the tests of its cost.
    int count() {
        return inSight.size();
    }
}

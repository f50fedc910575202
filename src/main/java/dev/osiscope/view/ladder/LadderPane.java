package dev.osiscope.view.ladder;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.LadderTie;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.TimeScale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// The ladder up to the playhead. Only the rows in sight have nodes, so its cost does not depend on the
/// length of the session. It follows the playhead; the wheel and the scroll bar look elsewhere until the
/// playhead moves again.
///
/// Its rows are arranged before a pulse, not by its layout, for the sake of [Contents].
public final class LadderPane extends Region {

    private static final double HEAD_HEIGHT = 3.1;
    private static final double HEAD_WIDTH = 11.5;

    private final SessionViewModel model;
    private final Pane rows = new RowsPane();
    private final Pane heads = new Pane();
    private final ScrollBar scroll = new ScrollBar();
    private final Text ruler = new Text("0");
    private final Map<LadderTie.Kind, TieNode> ties = new EnumMap<>(LadderTie.Kind.class);
    private final Map<Integer, RowNode> inSight = new HashMap<>();
    private final List<Lifeline> lifelines = new ArrayList<>();
    private final Map<Integer, GapNode> pauses = new HashMap<>();
    private List<LadderModel.Lifeline> headsShown = List.of();
    private Geometry geometry = new Geometry(0, 0, 0);
    private SessionSnapshot snapshot;
    private LadderModel ladder;
    private TimeGaps gaps;
    private RowOffsets offsets;
    private int followed = -1;
    private boolean following = true;
    private boolean measuring;
    private boolean stale = true;

    /// The ladder of `model`.
    public LadderPane(SessionViewModel model) {
        this.model = model;
        snapshot = model.snapshotProperty().get();
        ladder = model.ladder();
        gaps = new TimeGaps(model.timeScaleProperty().get(), ladder);
        offsets = new RowOffsets(ladder, gaps);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(model.messages().text("ladder.accessible"));
        getStyleClass().add("ladder");
        setId("ladder");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(rows.widthProperty());
        clip.heightProperty().bind(rows.heightProperty());
        rows.setClip(clip);
        scroll.setOrientation(Orientation.VERTICAL);
        ruler.setVisible(false);
        getChildren().addAll(rows, heads, scroll, ruler);
        listen();
    }

    private void listen() {
        model.lookProperty().subscribe(this::look);
        model.player().progressProperty().subscribe(this::touch);
        model.timeScaleProperty().subscribe(this::scale);
        scroll.valueProperty().subscribe(this::scrolled);
        rows.setOnScroll(event -> scroll.setValue(
                Math.clamp(scroll.getValue() - event.getDeltaY(), 0, Math.max(0, scroll.getMax()))));
        widthProperty().subscribe(this::measureScroll);
        heightProperty().subscribe(this::measureScroll);
        visibleProperty().subscribe(this::touch);
        Runnable beforePulse = this::beforePulse;
        sceneProperty().subscribe((left, entered) -> {
            if (left != null) {
                left.removePreLayoutPulseListener(beforePulse);
            }
            if (entered != null) {
                entered.addPreLayoutPulseListener(beforePulse);
            }
        });
    }

    /// The rows are to be arranged anew.
    private void touch() {
        stale = true;
        requestLayout();
    }

    /// Before the first layout it is not known how much is in sight.
    private void beforePulse() {
        if (stale && isVisible() && getWidth() > 0) {
            arrange();
        }
    }

    private void look() {
        SessionSnapshot newest = model.snapshotProperty().get();
        boolean other = newest != snapshot && !goesOn(newest);
        boolean regrouped = model.runs() != ladder.runs();
        if (newest != snapshot || regrouped) {
            takeSnapshot(newest, other);
        }
        if (regrouped && !other) {
            measureScroll();
        }
        if (other || playhead() != followed) {
            forgetOthers();
            follow();
        }
        touch();
    }

    private void scale(TimeScale scale) {
        if (scale != gaps.scale()) {
            gaps = new TimeGaps(scale, ladder);
            offsets = new RowOffsets(ladder, gaps);
            follow();
            touch();
        }
    }

    /// Whether `newest` tells more of what is shown: then its rows are mostly the same.
    private boolean goesOn(SessionSnapshot newest) {
        List<Conversation> before = snapshot.timeline().conversations();
        List<Conversation> now = newest.timeline().conversations();
        return !before.isEmpty() && now.size() >= before.size() && now.subList(0, before.size()).equals(before);
    }

    private void takeSnapshot(SessionSnapshot newest, boolean other) {
        snapshot = newest;
        ladder = model.ladder();
        if (other) {
            gaps = new TimeGaps(gaps.scale(), ladder);
        } else {
            gaps.goOn(ladder);
        }
        offsets = new RowOffsets(ladder, gaps);
        if (other) {
            inSight.clear();
            pauses.clear();
        } else {
            forgetOthers();
        }
    }

    /// Rows that are no longer as they are shown are made anew: there is more of the session, or the playhead stands where
    /// a frame hangs that had not been sent before, or has arrived.
    private void forgetOthers() {
        inSight.values().removeIf(row -> !row.shows(ladder, playhead()));
    }

    private double em() {
        return ruler.getFont().getSize();
    }

    private int playhead() {
        return model.player().stepProperty().get();
    }

    private double viewport() {
        return Math.max(0, getHeight() - HEAD_HEIGHT * em());
    }

    private double contentHeight() {
        return offsets.top(playhead() + 1, playhead()) * em();
    }

    /// Scrolls so that the playhead's row is the last in sight and the first one is whole.
    private void follow() {
        followed = playhead();
        following = true;
        measureScroll();
    }

    /// A layout sets the size more than once on its way: who looks elsewhere must not be sent back by it.
    private void measureScroll() {
        measuring = true;
        double hidden = Math.max(0, contentHeight() + 0.6 * em() - viewport()) / em();
        int first = offsets.rowAt(hidden, playhead());
        int whole = top(first) < hidden ? Math.min(ladder.next(first, playhead()), playhead()) : first;
        double overflow = top(whole) * em();
        scroll.setMax(overflow);
        scroll.setVisibleAmount(overflow == 0 ? 0 : overflow * viewport() / (overflow + viewport()));
        scroll.setUnitIncrement(3 * em());
        scroll.setBlockIncrement(viewport());
        scroll.setValue(following ? overflow : Math.min(scroll.getValue(), overflow));
        measuring = false;
    }

    private double top(int index) {
        return offsets.top(index, playhead());
    }

    private void scrolled() {
        following &= measuring;
        touch();
    }

    @Override
    protected void layoutChildren() {
        if (!isVisible()) {
            return;
        }
        double bar = bar();
        double top = HEAD_HEIGHT * em();
        rows.resizeRelocate(0, top, getWidth() - bar, viewport());
        heads.resizeRelocate(0, 0, getWidth() - bar, top);
        scroll.setVisible(contentHeight() > viewport());
        scroll.resizeRelocate(getWidth() - bar, top, bar, viewport());
        if (stale || !measured().equals(geometry)) {
            arrange();
        }
    }

    private double bar() {
        return scroll.prefWidth(-1);
    }

    private Geometry measured() {
        return new Geometry(em(), getWidth() - bar(), Math.max(1, ladder.lifelines(playhead()).size()));
    }

    private void arrange() {
        stale = false;
        geometry = measured();
        arrangeLifelines(ladder.lifelines(playhead()));
        arrangeRows();
    }

    private void arrangeLifelines(List<LadderModel.Lifeline> participants) {
        if (lifelines.size() != geometry.lifelines()) {
            lifelines.clear();
            lifelines.addAll(Stream.generate(Lifeline::new).limit(geometry.lifelines()).toList());
        }
        for (int index = 0; index < lifelines.size(); index++) {
            lifelines.get(index).place(geometry.x(index), viewport());
        }
        if (!participants.equals(headsShown)) {
            headsShown = participants;
            Contents.replace(heads, participants.stream().map(LadderPane::head).toList());
        }
        placeHeads();
    }

    private void placeHeads() {
        double half = Math.min(HEAD_WIDTH * em(), geometry.spacing() - 0.5 * em()) / 2;
        for (int index = 0; index < heads.getChildren().size(); index++) {
            VBox head = (VBox) heads.getChildren().get(index);
            double reach = Math.min(half, geometry.x(0));
            head.resizeRelocate(
                    Math.round(geometry.x(index) - reach), 0, Math.round(2 * reach), Math.round(2.9 * em()));
        }
    }

    private static VBox head(LadderModel.Lifeline lifeline) {
        Label name = new Label(lifeline.name());
        name.getStyleClass().add("name");
        Label endpoint = new Label(lifeline.endpoint());
        endpoint.getStyleClass().add("endpoint");
        VBox head = lifeline.endpoint().isEmpty() ? new VBox(name) : new VBox(name, endpoint);
        head.getStyleClass().add("lifeline-head");
        head.setManaged(false);
        head.setAccessibleRole(AccessibleRole.TEXT);
        head.setAccessibleText((lifeline.name() + " " + lifeline.endpoint()).strip());
        return head;
    }

    private void arrangeRows() {
        double from = scroll.getValue() / em();
        int first = offsets.rowAt(from, playhead());
        int last = Math.min(playhead(), offsets.rowAt(from + viewport() / em(), playhead()));
        List<Node> nodes = new ArrayList<>(lifelines);
        Map<Integer, RowNode> next = new HashMap<>();
        for (int index = first; index <= last; index = ladder.next(index, playhead())) {
            RowNode row = inSight.containsKey(index) ? inSight.get(index) : make(index);
            next.put(index, row);
            nodes.add(row);
            place(row, index);
            if (gaps.above(index) >= GapNode.LEAST) {
                nodes.add(gap(index));
            }
        }
        inSight.clear();
        inSight.putAll(next);
        pauses.keySet().retainAll(next.keySet());
        nodes.addAll(placeTies());
        if (!rows.getChildren().equals(nodes)) {
            Contents.replace(rows, nodes);
        }
    }

    /// They are drawn once the segment has come to its end.
    private List<TieNode> placeTies() {
        boolean moving = model.player().progressProperty().get() < 1;
        return moving ? List.of() : ladder.ties(playhead()).stream().map(this::place).toList();
    }

    private TieNode place(LadderTie tie) {
        TieNode node = ties.computeIfAbsent(tie.kind(), TieNode::new);
        double fall = tie.kind() == LadderTie.Kind.ACKNOWLEDGES ? Geometry.SLANT : 0;
        node.place(geometry, tie.lifeline(), arrow(tie.row()) + fall * em(), arrow(playhead()));
        return node;
    }

    /// Where the arrow of row `index` begins, from the upper edge of what is in sight.
    private double arrow(int index) {
        return rowTop(index) + Geometry.ARROW * em();
    }

    /// Where row `index` begins below the time before it, likewise.
    private long rowTop(int index) {
        return Math.round((top(index) + gaps.above(index)) * em() - scroll.getValue());
    }

    private GapNode gap(int index) {
        GapNode node = pauses.computeIfAbsent(index, _ -> new GapNode(ladder.pause(index)));
        long bottom = rowTop(index);
        long top = Math.round(bottom - gaps.above(index) * em());
        node.resizeRelocate(0, top, geometry.width(), bottom - top);
        return node;
    }

    private void place(RowNode row, int index) {
        boolean current = index == playhead();
        row.setGeometry(geometry);
        row.setCurrent(current);
        row.setProgress(current ? model.player().progressProperty().get() : 1);
        long top = rowTop(index);
        long bottom = Math.round(top(index + 1) * em() - scroll.getValue());
        row.resizeRelocate(0, top, geometry.width(), bottom - top);
    }

    private RowNode make(int index) {
        RowNode node = switch (ladder.row(index, playhead())) {
            case LadderRow.Segment segment -> new SegmentNode(segment);
            case LadderRow.OnWire wire -> new WireNode(wire);
            case LadderRow.Application application -> new ApplicationNode(application);
            case LadderRow.Run run -> new RunNode(run);
        };
        node.setOnMouseClicked(event -> pick(node, index));
        return node;
    }

    /// Many segments that are picked at once are shown one by one.
    private void pick(RowNode node, int index) {
        if (node instanceof RunNode) {
            model.openRun(index);
        } else {
            model.player().goTo(index);
        }
    }

    /// Holds the rows where the ladder puts them: a plain pane would shrink them to their words.
    private static final class RowsPane extends Pane {
        @Override
        protected void layoutChildren() {
            // The ladder has placed them.
        }
    }

    /// How many rows have nodes now: for the tests of its cost.
    int rowsInSight() {
        return inSight.size();
    }
}

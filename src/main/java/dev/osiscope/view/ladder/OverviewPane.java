package dev.osiscope.view.ladder;

import dev.osiscope.i18n.Messages;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.find.FindModel;
import dev.osiscope.viewmodel.ladder.LadderLayout;
import dev.osiscope.viewmodel.ladder.LadderOverview;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// The whole session beside the ladder: who sends how much where, where a state changes, where something goes wrong or is lost,
/// the playhead, and what is in sight. A click and the arrow keys go there. What it costs does not depend on how long the
/// session is: its steps are looked at once, and drawn as at most one line for every few pixels.
public final class OverviewPane extends Region {

    /// How wide it is, in em.
    static final double WIDTH = 4.6;

    private static final double PIXELS_A_LINE = 3;

    private final SessionViewModel model;
    private final FindModel find;
    private final LadderLayout layout;
    private final OverviewMarks marks = new OverviewMarks();
    private final Rectangle sight = new Rectangle();
    private final Line playhead = new Line();
    private LadderOverview overview;
    private boolean stale = true;
    private int first;
    private int last;

    OverviewPane(SessionViewModel model, FindModel find, LadderLayout layout) {
        this.model = model;
        this.find = find;
        this.layout = layout;
        setId("overview");
        getStyleClass().add("overview");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(model.messages().text("overview.name"));
        sight.getStyleClass().add("overview-sight");
        playhead.getStyleClass().add("overview-playhead");
        getChildren().setAll(sight, playhead);
        getChildren().addAll(1, marks.nodes());
        setOnMousePressed(event -> {
            requestFocus();
            model.player().goTo(stepAt(event.getY()));
        });
        setOnMouseDragged(event -> model.player().seek(stepAt(event.getY())));
        setOnKeyPressed(this::move);
    }

    /// The session is another one.
    void begin() {
        touch();
    }

    /// Its rows stand elsewhere, or there are more of them.
    void touch() {
        stale = true;
        requestLayout();
    }

    /// These rows are in sight.
    void see(int from, int to) {
        first = from;
        last = to;
        requestLayout();
    }

    private Timeline timeline() {
        return model.snapshotProperty().get().timeline();
    }

    private int step() {
        return model.player().stepProperty().get();
    }

    private int stepAt(double y) {
        return LadderOverview.step(layout, y / Math.max(1, getHeight()));
    }

    private void move(KeyEvent event) {
        int page = Math.max(1, last - first);
        int wanted = switch (event.getCode()) {
            case UP -> step() - 1;
            case DOWN -> step() + 1;
            case PAGE_UP -> step() - page;
            case PAGE_DOWN -> step() + page;
            case HOME -> 0;
            case END -> Integer.MAX_VALUE;
            default -> Integer.MIN_VALUE;
        };
        if (wanted != Integer.MIN_VALUE) {
            model.player().goTo(Math.max(0, wanted));
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        if (!isVisible() || getHeight() <= 0) {
            return;
        }
        int lines = (int) Math.max(1, getHeight() / PIXELS_A_LINE);
        if (stale || lines != marks.lines()) {
            stale = false;
            overview = LadderOverview.of(layout, model.looks(), lines);
            marks.draw(overview, lines, getWidth(), getHeight());
        }
        marks.flag(model.marks().steps().stream().limit(lines).filter(step -> step < timeline().size())
                .mapToDouble(this::y).toArray());
        placeSight();
        say();
    }

    private double y(int step) {
        return Math.round(LadderOverview.place(layout, step) * getHeight());
    }

    private void placeSight() {
        sight.setX(0.5);
        sight.setWidth(getWidth() - 1);
        sight.setY(y(first) + 0.5);
        sight.setHeight(Math.max(3, y(last + 1) - y(first) - 1));
        sight.setVisible(step() >= 0);
        playhead.setStartX(0);
        playhead.setEndX(getWidth());
        double down = (y(Math.max(0, step())) + y(step() + 1)) / 2;
        playhead.setStartY(down);
        playhead.setEndY(down);
        playhead.setVisible(step() >= 0);
    }

    private void say() {
        Messages messages = model.messages();
        LadderOverview.Total total = overview.total();
        String found = find.count() == 0 ? "" : " " + messages.text("overview.found", number(find.count()));
        setAccessibleText(messages.text("overview.spoken", number(total.steps()),
                number(total.changes()), number(total.trouble()), number(total.losses()))
                + " " + messages.text("overview.place", number(step() + 1), number(first + 1), number(last + 1)) + found);
    }

    private String number(int value) {
        return model.messages().number(value);
    }
}

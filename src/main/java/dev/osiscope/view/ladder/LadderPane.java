package dev.osiscope.view.ladder;

import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.TimeScale;
import dev.osiscope.viewmodel.find.FindModel;
import dev.osiscope.viewmodel.ladder.LadderLayout;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// The ladder up to the playhead. Only the rows in sight have nodes, so its cost does not depend on the
/// length of the session. It follows the playhead; the wheel and the scroll bar look elsewhere until the
/// playhead moves again.
///
/// Its rows are arranged before a pulse, not by its layout, for the sake of [dev.osiscope.view.parts.Contents].
public final class LadderPane extends Region {

    /// A ladder that is narrower, in em, has no overview beside it.
    private static final double NARROW = 34;
    /// What is left below the last row, in em, where it is the last in sight: so little that no row before it is lost by it.
    private static final double BELOW = 0.1;

    private final SessionViewModel model;
    private final LadderLayout layout;
    private final LadderRows rows;
    private final LadderHeads heads = new LadderHeads();
    private final OverviewPane overview;
    private final ScrollBar scroll = new ScrollBar();
    private final Text ruler = new Text("0");
    private Geometry geometry = new Geometry(0, 0, 0);
    private SessionSnapshot snapshot;
    private int followed = -1;
    private boolean following = true;
    private boolean measuring;
    private boolean stale = true;

    /// The ladder of `model`, on which `find` marks what it finds.
    public LadderPane(SessionViewModel model, FindModel find) {
        this.model = model;
        snapshot = model.snapshotProperty().get();
        layout = new LadderLayout(model.ladder(), model.timeScaleProperty().get());
        rows = new LadderRows(model, find, layout);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(model.messages().text("ladder.accessible"));
        getStyleClass().add("ladder");
        setId("ladder");
        scroll.setOrientation(Orientation.VERTICAL);
        ruler.setVisible(false);
        overview = new OverviewPane(model, find, layout);
        getChildren().addAll(rows, heads, scroll, overview, ruler);
        listen();
        find.changesProperty().subscribe(this::touch);
    }

    private void listen() {
        model.lookProperty().subscribe(this::look);
        model.player().progressProperty().subscribe(this::touch);
        model.timeScaleProperty().subscribe(this::scale);
        model.overviewProperty().subscribe(this::touch);
        model.marks().changesProperty().subscribe(this::touch);
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
        boolean other = newest != snapshot && !newest.goesOnFrom(snapshot);
        boolean regrouped = model.runs() != ladder().runs();
        if (newest != snapshot || regrouped) {
            takeSnapshot(newest, other);
        }
        if (regrouped && !other) {
            measureScroll();
        }
        if (other || playhead() != followed) {
            rows.forgetOthers();
            follow();
        }
        touch();
    }

    private void takeSnapshot(SessionSnapshot newest, boolean other) {
        snapshot = newest;
        if (other) {
            layout.begin(model.ladder());
            rows.forget();
            overview.begin();
        } else {
            layout.goOn(model.ladder());
            rows.forgetOthers();
            overview.touch();
        }
    }

    private void scale(TimeScale scale) {
        if (scale != layout.scale()) {
            layout.scale(scale);
            overview.touch();
            follow();
            touch();
        }
    }

    private LadderModel ladder() {
        return layout.ladder();
    }

    private double em() {
        return ruler.getFont().getSize();
    }

    private int playhead() {
        return model.player().stepProperty().get();
    }

    private double viewport() {
        return Math.max(0, getHeight() - LadderHeads.HEIGHT * em());
    }

    private double contentHeight() {
        return layout.top(playhead() + 1, playhead()) * em();
    }

    /// Scrolls so that the playhead's row is the last in sight and the first one is whole; where the row itself has no room, its end is.
    private void follow() {
        followed = playhead();
        following = true;
        measureScroll();
    }

    /// A layout sets the size more than once on its way: who looks elsewhere must not be sent back by it.
    private void measureScroll() {
        measuring = true;
        double hidden = Math.max(0, contentHeight() + BELOW * em() - viewport()) / em();
        double whole = layout.top(layout.firstWhole(hidden, playhead()), playhead()) * em();
        double overflow = Math.max(whole, contentHeight() - viewport());
        scroll.setMax(overflow);
        scroll.setVisibleAmount(overflow == 0 ? 0 : overflow * viewport() / (overflow + viewport()));
        scroll.setUnitIncrement(3 * em());
        scroll.setBlockIncrement(viewport());
        scroll.setValue(following ? overflow : Math.min(scroll.getValue(), overflow));
        measuring = false;
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
        double wide = getWidth() - overviewWidth() - bar;
        double top = LadderHeads.HEIGHT * em();
        rows.resizeRelocate(0, top, wide, viewport());
        heads.resizeRelocate(0, 0, wide, top);
        scroll.setVisible(contentHeight() > viewport());
        scroll.resizeRelocate(wide, top, bar, viewport());
        overview.setVisible(overviewWidth() > 0);
        overview.resizeRelocate(wide + bar, top, overviewWidth(), viewport());
        if (stale || !measured().equals(geometry)) {
            arrange();
        }
    }

    /// It leaves the words their room.
    private double overviewWidth() {
        return model.overviewProperty().get() && getWidth() >= NARROW * em() ? Math.round(OverviewPane.WIDTH * em()) : 0;
    }

    private double bar() {
        return scroll.prefWidth(-1);
    }

    private Geometry measured() {
        return new Geometry(em(), getWidth() - overviewWidth() - bar(), Math.max(1, ladder().lifelines(playhead()).size()));
    }

    private void arrange() {
        stale = false;
        geometry = measured();
        heads.arrange(ladder().lifelines(playhead()), geometry);
        rows.arrange(geometry, scroll.getValue());
        overview.see(rows.first(), rows.last());
    }

    /// How many rows have nodes now: for the tests of its cost.
    int rowsInSight() {
        return rows.count();
    }
}

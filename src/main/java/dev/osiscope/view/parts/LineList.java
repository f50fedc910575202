package dev.osiscope.view.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// A list of lines of one height, of any length. Only the lines in sight have nodes; they are made once and show other
/// lines later. So whatever is shown costs what is in sight costs: JavaFX's own lists look at every line above.
///
/// @param <L> the node of a line
public abstract class LineList<L extends Region> extends Region {

    /// How far from the top a line comes to stand that was out of sight.
    private static final int MARGIN = 4;
    private static final int WHEEL_LINES = 3;

    private final double ems;
    private final Text ruler = new Text("0000000000");
    private final ScrollBar scroll = new ScrollBar();
    private final List<L> lines = new ArrayList<>();
    private int size;
    private boolean filling;
    private boolean atEnd;

    /// An empty list.
    ///
    /// @param ems the height of a line, as a multiple of the size of its text
    // Nothing calls back before the list is in a scene.
    @SuppressWarnings("this-escape")
    protected LineList(double ems) {
        this.ems = ems;
        getStyleClass().add("line-list");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        setMinSize(0, 0);
        ruler.getStyleClass().add("line-ruler");
        ruler.setVisible(false);
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setVisible(false);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().setAll(ruler, scroll);
        scroll.valueProperty().subscribe(() -> {
            atEnd &= filling;
            refresh();
        });
        visibleProperty().subscribe(this::refresh);
        setOnScroll(event -> {
            scrolledByHand();
            scrollTo(top() - WHEEL_LINES * (int) Math.signum(event.getDeltaY()));
        });
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> scrolledByHand());
        setOnMousePressed(event -> {
            requestFocus();
            int line = lineAt(event.getY());
            if (event.getButton() == MouseButton.PRIMARY && line >= 0) {
                pressed(line, event.getX());
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (keyed(event.getCode())) {
                event.consume();
            }
        });
    }

    /// Makes the node of a line.
    protected abstract L make();

    /// Lets `line` show the line at `index`.
    protected abstract void fill(L line, int index);

    /// The mouse was pressed on a line, at `x` pixels.
    protected abstract void pressed(int index, double x);

    /// A key was pressed while the list has the keyboard.
    ///
    /// @return whether it was one for the list
    protected abstract boolean keyed(KeyCode code);

    /// How many lines there are.
    public final int size() {
        return size;
    }

    /// Takes note of how many lines there are now, and shows those in sight anew.
    protected final void resizeTo(int lineCount) {
        size = lineCount;
        atEnd = false;
        measureScroll();
        refresh();
    }

    /// As [#resizeTo(int)], with the last lines in sight: also where the list becomes less high, until somebody scrolls.
    protected final void growTo(int lineCount) {
        size = lineCount;
        atEnd = true;
        measureScroll();
        refresh();
    }

    /// The user scrolls with the mouse.
    protected void scrolledByHand() {
        // It is nothing but scrolling.
    }

    /// Shows the lines in sight anew.
    public final void refresh() {
        if (filling || !isVisible()) {
            return;
        }
        for (int place = 0; place < lines.size(); place++) {
            int index = top() + place;
            lines.get(place).setVisible(index < size);
            if (index < size) {
                fill(lines.get(place), index);
            }
        }
    }

    /// The nodes of the lines in sight, from above.
    protected final List<L> lines() {
        return lines;
    }

    /// The first line in sight.
    public final int top() {
        return (int) Math.round(scroll.getValue());
    }

    /// How many lines are wholly in sight.
    public final int page() {
        return Math.max(1, (int) (getHeight() / lineHeight()));
    }

    /// Scrolls so that a line is the first in sight, or as near as it gets.
    public final void scrollTo(int index) {
        scroll.setValue(Math.clamp(index, 0, (int) scroll.getMax()));
    }

    /// Scrolls so that a line is in sight; where it is already, nothing moves.
    public final void reveal(int index) {
        // Before the first layout nothing is in sight, and nothing out of it.
        if (!lines.isEmpty() && (index < top() || index >= top() + page())) {
            scrollTo(Math.max(0, index - Math.min(MARGIN, page() / 2)));
        }
    }

    /// Where a key leads from the line at `index`; -1 where it leads nowhere.
    protected final int moved(KeyCode code, int index) {
        int to = switch (code) {
            case UP -> index - 1;
            case DOWN -> index + 1;
            case PAGE_UP -> index - page();
            case PAGE_DOWN -> index + page();
            case HOME -> 0;
            case END -> size - 1;
            default -> -2;
        };
        return to == -2 || size == 0 ? -1 : Math.clamp(to, 0, size - 1);
    }

    /// Scrolls as a key says.
    ///
    /// @return whether it was one that scrolls
    protected final boolean scrolled(KeyCode code) {
        int to = moved(code, top());
        if (to >= 0) {
            scrollTo(to);
        }
        return to >= 0;
    }

    private int lineAt(double y) {
        int place = (int) (y / lineHeight());
        return y >= 0 && place < lines.size() && top() + place < size ? top() + place : -1;
    }

    /// The height of a line in pixels.
    protected final double lineHeight() {
        return Math.max(1, Math.round(ems * em()));
    }

    /// The size of the text in pixels.
    protected final double em() {
        return ruler.getFont().getSize();
    }

    /// The width of a character in pixels, where all have the same.
    protected final double character() {
        return ruler.getLayoutBounds().getWidth() / ruler.getText().length();
    }

    /// The width that lines have.
    protected final double lineWidth() {
        return Math.max(0, getWidth() - scroll.prefWidth(-1));
    }

    private void measureScroll() {
        int hidden = Math.max(0, size - page());
        // Who measures is not scrolling: one fill is enough, and comes after.
        filling = true;
        int top = Math.clamp(top(), 0, hidden);
        scroll.setMax(hidden);
        scroll.setVisibleAmount(hidden == 0 ? 0 : (double) hidden * page() / size);
        scroll.setUnitIncrement(1);
        scroll.setBlockIncrement(page());
        scroll.setVisible(hidden > 0);
        scroll.setValue(atEnd ? hidden : top);
        filling = false;
    }

    @Override
    protected void layoutChildren() {
        double bar = scroll.prefWidth(-1);
        double height = lineHeight();
        scroll.resizeRelocate(getWidth() - bar, 0, bar, getHeight());
        // Half a line at the end would be one that can't be read.
        int wanted = getHeight() <= 0 ? 0 : page();
        if (wanted != lines.size()) {
            makeLines(wanted);
            measureScroll();
            measured();
            refresh();
        }
        for (int place = 0; place < lines.size(); place++) {
            lines.get(place).resizeRelocate(0, place * height, lineWidth(), height);
        }
    }

    /// The list has another height now: the place to bring back in sight what must not get lost.
    protected void measured() {
        // Nothing must.
    }

    private void makeLines(int wanted) {
        while (lines.size() > wanted) {
            lines.removeLast();
        }
        while (lines.size() < wanted) {
            L line = make();
            line.setManaged(false);
            lines.add(line);
        }
        getChildren().setAll(lines);
        getChildren().addAll(ruler, scroll);
    }
}

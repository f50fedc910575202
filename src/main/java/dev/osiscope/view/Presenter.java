package dev.osiscope.view;

import dev.osiscope.view.looks.Spotlight;
import dev.osiscope.viewmodel.choice.LooksModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The presenter's view: only the parts that were chosen, without the bar, with text for the back row, on the full screen; and the
/// spotlight. Who leaves it finds all as it was.
final class Presenter {

    /// What is presented, shown by a window.
    interface Presented {

        /// The mode that is shown.
        Mode shown();

        /// Shows or hides the bar, with text for the back row where it is hidden.
        void showBar(boolean wanted);
    }

    private final LooksModel looks;
    private final WindowHost host;
    private final Presented window;
    private final Spotlight spotlight;
    private final List<Action> actions;
    private Optional<Runnable> before = Optional.empty();
    private int lit = -1;

    /// @param over where the spotlight falls
    Presenter(StackPane over, LooksModel looks, WindowHost host, Presented window) {
        this.looks = looks;
        this.host = host;
        this.window = window;
        spotlight = new Spotlight(over);
        actions = List.of(
                Action.of("present", this::toggle, "F12"),
                Action.of("spotlight", spotlight::toggle, "Shift+I"));
    }

    List<Action> actions() {
        return actions;
    }

    /// Whether there is something to leave.
    boolean isOn() {
        return before.isPresent() || spotlight.isOn();
    }

    /// Whether what is shown is presented.
    boolean presents() {
        return before.isPresent();
    }

    private void toggle() {
        if (before.isPresent()) {
            leave();
        } else {
            enter();
        }
    }

    /// Shows only the chosen parts, on the full screen.
    void enter() {
        before = Optional.of(window.shown().remembered());
        window.showBar(false);
        host.showFullScreen(true);
        arrange();
    }

    /// Shows all as it was before, and puts the light out.
    void leave() {
        spotlight.putOut();
        before.ifPresent(restore -> {
            before = Optional.empty();
            host.showFullScreen(false);
            window.showBar(true);
            restore.run();
        });
    }

    /// What is shown now has other panes, or other room: it is presented again.
    void arrange() {
        before.ifPresent(_ -> window.shown().present(looks.presentedProperty().get()));
    }

    /// Something else is to be shown: what is shown becomes as it was.
    ///
    /// @param other shows it
    void change(Runnable other) {
        boolean presents = before.isPresent();
        before.ifPresent(Runnable::run);
        other.run();
        if (presents) {
            before = Optional.of(window.shown().remembered());
            arrange();
        }
    }

    /// Lets the light follow the step, until the pointer is moved. Called once a pulse.
    ///
    /// @param step where the playhead stands
    void pulse(int step) {
        if (spotlight.isOn()) {
            if (step != lit) {
                lit = step;
                spotlight.leavePointer();
            }
            spotlight.aim(() -> row(window.shown().content()));
        }
    }

    private static Optional<Node> row(Node content) {
        return content.lookupAll(".ladder-row").stream()
                .filter(row -> row.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("current")))
                .findFirst();
    }
}

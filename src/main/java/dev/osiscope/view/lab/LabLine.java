package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Buttons;
import dev.osiscope.view.parts.EndsLine;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lab.ScriptState;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;

/// The line over the lab: hold the wire, release what hangs; save, begin anew, end.
public final class LabLine extends EndsLine {

    private final LabViewModel model;
    private final Messages messages;
    private final ToggleButton hold = new ToggleButton();
    private final Button release = new Button();
    private final Button releaseAll = new Button();
    private final Label words = new Label();

    /// The line of `model`.
    public LabLine(LabViewModel model) {
        super("lab-line", model.session().messages());
        this.model = model;
        messages = model.session().messages();
        button(hold, "hold", model.wire()::toggleHold);
        hold.getStyleClass().add("hold");
        button(release, "release", model.wire()::release);
        button(releaseAll, "releaseAll", model.wire()::releaseAll);
        words.setId("lab-words");
        words.getStyleClass().add("small");
        words.setMinWidth(0);
        Button save = new Button();
        button(save, "save", model::save);
        Button again = new Button();
        button(again, "restart", model::restart);
        Button end = new Button();
        button(end, "end", model::end);
        place(List.of(hold, release, releaseAll, words), List.of(save, again, end));
        mayLack(List.of(words, release, save));
        model.wire().lookProperty().subscribe(this::refresh);
        model.wire().heldProperty().subscribe(this::refresh);
        model.script().stateProperty().subscribe(this::refresh);
        model.savedProperty().subscribe(this::refresh);
        refresh();
    }

    private void button(ButtonBase button, String id, Runnable action) {
        Buttons.dressed(button, "lab-" + id, messages, "lab." + id, action);
    }

    private void refresh() {
        boolean holds = model.wire().lookProperty().get().holdsAll();
        int hanging = model.wire().heldProperty().get().size();
        hold.setSelected(holds);
        hold.setText(messages.text(holds ? "lab.hold.on" : "lab.hold"));
        release.setDisable(hanging == 0);
        releaseAll.setDisable(hanging == 0);
        words.setText(words(holds, hanging));
    }

    private String words(boolean holds, int hanging) {
        ScriptState script = model.script().stateProperty().get();
        if (hanging > 0) {
            return messages.text("lab.hanging", hanging);
        }
        if (holds) {
            return messages.text("lab.hold.waits");
        }
        return !model.savedProperty().get().isEmpty() ? model.savedProperty().get()
                : switch (script.phase()) {
                    case NONE, WRONG, READY -> "";
                    default -> messages.text("lab.script.phase." + script.phase().name());
                };
    }
}

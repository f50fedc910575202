package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.endpoint.DraftField;
import dev.osiscope.viewmodel.lab.LearnerModel;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The form of a segment: flags, numbers, window, options, data, checksum.
final class LearnerForm extends VBox {

    /// Those that a learner wants first stand first.
    private static final List<TcpFlag> FLAGS = List.of(TcpFlag.SYN, TcpFlag.ACK, TcpFlag.FIN, TcpFlag.RST, TcpFlag.PSH,
            TcpFlag.URG, TcpFlag.ECE, TcpFlag.CWR, TcpFlag.AE);

    /// What is hidden until it is asked for, or wrong.
    private static final Set<DraftField> SELDOM = EnumSet.of(DraftField.WINDOW, DraftField.CHECKSUM, DraftField.MSS,
            DraftField.WINDOW_SCALE, DraftField.TIMESTAMPS);
    private static final int FLAGS_IN_ROW = 5;

    private final LearnerModel model;
    private final DraftEntry sequence;

    LearnerForm(LearnerModel model) {
        this.model = model;
        getStyleClass().add("learner-form");
        Button next = proposal("next", model::proposeSequence);
        Button came = proposal("acknowledge", model::proposeAcknowledgment);
        sequence = entry(DraftField.SEQUENCE);
        ToggleButton toggle = more();
        VBox more = new VBox(
                row(entry(DraftField.WINDOW), entry(DraftField.CHECKSUM)),
                row(entry(DraftField.MSS), entry(DraftField.WINDOW_SCALE)),
                row(entry(DraftField.TIMESTAMPS), sack()));
        more.getStyleClass().add("learner-form");
        getChildren().setAll(
                flags(),
                sequence.with(next),
                entry(DraftField.ACKNOWLEDGMENT).with(came),
                entry(DraftField.DATA).with(hex()),
                row(toggle, numbers()), more);
        toggle.selectedProperty().subscribe(shown -> {
            more.setVisible(shown);
            more.setManaged(shown);
        });
        model.draft().errorsProperty().subscribe(errors -> {
            if (errors.keySet().stream().anyMatch(SELDOM::contains)) {
                toggle.setSelected(true);
            }
        });
    }

    /// Gives the keyboard to the first number.
    void takeFocus() {
        sequence.takeFocus();
    }

    /// A number on the ladder beside it is another one than here.
    private Label numbers() {
        Label numbers = new Label(model.messages().text("learner.numbers"));
        numbers.getStyleClass().addAll("small", "muted");
        numbers.setWrapText(true);
        numbers.setMinHeight(USE_PREF_SIZE);
        return numbers;
    }

    private ToggleButton more() {
        ToggleButton toggle = new ToggleButton(model.messages().text("learner.more"));
        toggle.setId("learner-more");
        toggle.getStyleClass().addAll("single", "compact");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip(model.messages().text("learner.more.hint")));
        return toggle;
    }

    private DraftEntry entry(DraftField field) {
        DraftEntry entry = new DraftEntry(field, model);
        HBox.setHgrow(entry, Priority.ALWAYS);
        return entry;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("learner-row");
        return row;
    }

    private Node flags() {
        GridPane boxes = new GridPane();
        boxes.getStyleClass().add("learner-flags");
        for (int index = 0; index < FLAGS.size(); index++) {
            boxes.add(flag(FLAGS.get(index)), index % FLAGS_IN_ROW, index / FLAGS_IN_ROW);
        }
        Label name = new Label(model.messages().text("learner.field.flags"));
        name.getStyleClass().add("learner-name");
        HBox.setHgrow(boxes, Priority.ALWAYS);
        HBox line = new HBox(name, boxes);
        line.getStyleClass().add("learner-entry");
        return line;
    }

    private CheckBox flag(TcpFlag flag) {
        CheckBox box = new CheckBox(flag.name());
        box.setId("learner-" + flag.name());
        box.getStyleClass().add("mono");
        box.setTooltip(new Tooltip(model.messages().text("learner.flag." + flag)));
        box.setOnAction(event -> model.draft().set(flag, box.isSelected()));
        model.draft().draftProperty().subscribe(draft -> box.setSelected(draft.flags().contains(flag)));
        return box;
    }

    private CheckBox sack() {
        CheckBox box = choice("sack");
        box.setOnAction(event -> model.draft().permitSack(box.isSelected()));
        model.draft().draftProperty().subscribe(draft -> box.setSelected(draft.sackPermitted()));
        return box;
    }

    private CheckBox hex() {
        CheckBox box = choice("hex");
        box.setOnAction(event -> model.draft().readAsHex(box.isSelected()));
        model.draft().draftProperty().subscribe(draft -> box.setSelected(draft.hex()));
        return box;
    }

    private CheckBox choice(String id) {
        Messages messages = model.messages();
        CheckBox box = new CheckBox(messages.text("learner." + id));
        box.setId("learner-" + id);
        box.setMinWidth(USE_PREF_SIZE);
        box.setTooltip(new Tooltip(messages.text("learner." + id + ".hint")));
        return box;
    }

    private Button proposal(String id, Runnable action) {
        return LabParts.button(model.messages(), "learner", id, action, "compact");
    }
}

package dev.osiscope.view.events;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.events.OutputLine;
import dev.osiscope.viewmodel.events.Playground;
import dev.osiscope.viewmodel.events.PlaygroundModel;
import dev.osiscope.viewmodel.events.QueueRow;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The playground: the script on the left, what runs and waits in the middle with the buttons that step, who is registered and
/// what was written on the right.
public final class PlaygroundPane extends HBox {

    private final PlaygroundModel model;
    private final Messages messages;
    private final ScriptEditor editor;
    private final RowColumn queue;
    private final RowColumn registered;
    private final RowColumn output;
    private final Label count = new Label();
    private final Label sentence = new Label();
    private final Button first;
    private final Button back;
    private final Button forward;
    private final Button last;

    /// The playground of `model`.
    public PlaygroundPane(PlaygroundModel model) {
        this.model = model;
        messages = model.messages();
        editor = new ScriptEditor(model);
        queue = new RowColumn("playground-queue", messages.text("playground.queue"));
        registered = new RowColumn("playground-registered", messages.text("playground.registered"));
        output = new RowColumn("playground-output", messages.text("playground.output"));
        first = button("first", model::first);
        back = button("back", model::back);
        forward = button("forward", model::forward);
        forward.getStyleClass().add("primary");
        last = button("last", model::last);
        setId("playground");
        getStyleClass().add("playground");
        setMinHeight(0);
        VBox.setVgrow(this, Priority.ALWAYS);
        VBox middle = part(steps(), sentence, queue);
        VBox.setVgrow(queue, Priority.ALWAYS);
        VBox right = part(registered, output);
        VBox.setVgrow(output, Priority.ALWAYS);
        registered.setPrefHeight(0);
        output.setPrefHeight(0);
        VBox.setVgrow(registered, Priority.ALWAYS);
        for (Region part : List.of(editor, middle, right)) {
            part.setMinWidth(0);
            part.setPrefWidth(0);
            HBox.setHgrow(part, Priority.ALWAYS);
        }
        getChildren().setAll(editor, middle, right);
        model.lookProperty().subscribe(this::show);
    }

    private static VBox part(Node... nodes) {
        VBox part = new VBox(nodes);
        part.getStyleClass().addAll("panel", "playground-part");
        return part;
    }

    private HBox steps() {
        count.setId("playground-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        sentence.setId("playground-sentence");
        sentence.getStyleClass().add("playground-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(first, back, forward, last, count);
        line.getStyleClass().add("wish-line");
        return line;
    }

    private Button button(String id, Runnable action) {
        Button button = new Button(messages.text("playground." + id));
        button.setId("playground-" + id);
        button.getStyleClass().add("compact");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.text("playground." + id + ".hint")));
        button.setAccessibleText(messages.text("playground." + id + ".hint"));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(Playground look) {
        count.setText(messages.text("playground.count", look.step(), look.steps()));
        sentence.setText(look.sentence());
        back.setDisable(look.step() == 0);
        first.setDisable(look.step() == 0);
        forward.setDisable(look.step() == look.steps());
        last.setDisable(look.step() == look.steps());
        queue.show(look.queue().stream().map(row -> new QueueNode(row, messages)).toList());
        running(look.queue());
        registered.show(lines(look.registered(), "playground.registered.none"));
        output.show(look.output().isEmpty() ? lines(List.of(), "playground.output.none")
                : look.output().stream().map(PlaygroundPane::line).toList());
        output.toTheEnd();
    }

    /// The innermost that runs comes into sight.
    private void running(List<QueueRow> rows) {
        for (int index = rows.size() - 1; index >= 0; index--) {
            if (rows.get(index).state() == QueueRow.State.RUNNING) {
                queue.bringIntoSight(index);
                return;
            }
        }
    }

    private List<Label> lines(List<String> words, String none) {
        return words.isEmpty() ? List.of(line(messages.text(none), "muted")) : words.stream().map(text -> line(text, "mono"))
                .toList();
    }

    private static Label line(OutputLine output) {
        return line(output.text(), output.error() ? "danger" : "mono");
    }

    private static Label line(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().addAll("small", style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// Puts the keyboard where most keys go on with the run.
    public void takeFocus() {
        (forward.isDisabled() ? first : forward).requestFocus();
    }

    /// Puts the keyboard into the script.
    public void writeScript() {
        editor.takeFocus();
    }

    /// The run that is stepped through.
    public PlaygroundModel model() {
        return model;
    }
}

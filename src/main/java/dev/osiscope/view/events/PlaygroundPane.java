package dev.osiscope.view.events;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Divided;
import dev.osiscope.view.parts.Scrolling;
import dev.osiscope.viewmodel.events.OutputLine;
import dev.osiscope.viewmodel.events.Playground;
import dev.osiscope.viewmodel.events.PlaygroundModel;
import dev.osiscope.viewmodel.events.QueueRow;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The playground: the script on the left, what runs and waits in the middle with what has happened below it, who is registered
/// and what was written on the right; at the bottom the buttons that step.
public final class PlaygroundPane extends VBox {

    private static final double SIDE = 0.3;
    /// The share of what runs now, of the middle; the rest has what has happened.
    private static final double NOW = 0.58;
    private static final double HALF = 0.5;

    private final PlaygroundModel model;
    private final Messages messages;
    private final ScriptEditor editor;
    private final ScriptHelp help;
    private final RowColumn queue;
    private final RowColumn registered;
    private final RowColumn output;
    private final Label sentence = new Label();
    private final PlaygroundBar bar;
    private final Divided columns;
    private final List<Divided> parts;
    private final Scrolling all;
    private final Divided middle;
    private int step;

    /// The playground of `model`.
    public PlaygroundPane(PlaygroundModel model) {
        this.model = model;
        messages = model.messages();
        editor = new ScriptEditor(model);
        help = new ScriptHelp(messages);
        queue = RowColumn.ofEqual("playground-queue", messages.text("playground.queue"));
        registered = RowColumn.of("playground-registered", messages.text("playground.registered"));
        output = RowColumn.of("playground-output", messages.text("playground.output"));
        bar = new PlaygroundBar(model);
        sentence.setId("playground-sentence");
        sentence.getStyleClass().add("playground-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox trace = new VBox(title("playground.trace"), growing(new TraceList(model)));
        trace.getStyleClass().add("playground-column");
        VBox left = new VBox(growing(editor), help);
        left.getStyleClass().addAll("workspace", "playground-script");
        middle = Divided.down(messages).add("queue", part(sentence, growing(queue)), NOW).rest(part(growing(trace)));
        Divided right = Divided.down(messages).add("registered", part(growing(registered)), HALF).rest(part(growing(output)));
        columns = Divided.across(messages).add("script", left, SIDE).rest(middle).add("output", right, SIDE);
        columns.getStyleClass().add("playground-columns");
        parts = List.of(columns, middle, right);
        all = new Scrolling(columns);
        all.sightProperty().subscribe(sight -> columns.seeAtOnce(sight.doubleValue()));
        setId("playground");
        getStyleClass().add("workspace");
        setMinHeight(0);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().setAll(all, bar);
        model.lookProperty().subscribe(this::show);
    }

    private Label title(String key) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("panel-title");
        return title;
    }

    private static VBox part(Node... nodes) {
        VBox part = new VBox(nodes);
        part.getStyleClass().addAll("panel", "playground-part");
        return part;
    }

    private static <R extends Region> R growing(R part) {
        part.setMinHeight(0);
        VBox.setVgrow(part, Priority.ALWAYS);
        return part;
    }

    private void show(Playground look) {
        bar.show(look);
        sentence.setText(look.sentence());
        queue.show(look.queue().stream().map(row -> new QueueNode(row, messages)).toList());
        running(look.queue());
        registered.show(look.registered().isEmpty() ? none("playground.registered.none")
                : look.registered().stream().map(event -> new ListenersNode(event, messages)).toList());
        output.show(look.output().isEmpty() ? none("playground.output.none")
                : look.output().stream().map(PlaygroundPane::line).toList());
        output.toTheEnd();
        comeIntoSight(look.step());
    }

    /// What runs comes into sight as soon as something does, where the columns are scrolled: the script is above it.
    private void comeIntoSight(int now) {
        if (step == 0 && now > 0) {
            all.reveal(middle);
        }
        step = now;
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

    private List<Label> none(String key) {
        return List.of(line(messages.text(key), "muted"));
    }

    private static Label line(OutputLine output) {
        return output.error() ? line(output.text(), "mono", "danger") : line(output.text(), "mono");
    }

    private static Label line(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().add("output-line");
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// Shows or hides what a line of a script can say.
    public void showHelp(boolean shown) {
        help.setVisible(shown);
        help.setManaged(shown);
    }

    /// What stands beside and below each other in it.
    public List<Divided> parts() {
        return parts;
    }

    /// Puts its columns below each other, to be scrolled, or beside each other.
    public void stack(boolean wanted) {
        columns.stack(wanted);
        all.scroll(wanted);
    }

    /// Puts the keyboard where most keys go on with the run.
    public void takeFocus() {
        bar.takeFocus();
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

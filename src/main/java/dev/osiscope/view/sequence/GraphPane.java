package dev.osiscope.view.sequence;

import dev.osiscope.conversation.End;
import dev.osiscope.i18n.Durations;
import dev.osiscope.i18n.Messages;
import dev.osiscope.timeline.SegmentTrace;
import dev.osiscope.view.parts.StickyToggle;
import dev.osiscope.viewmodel.tcp.GraphKind;
import dev.osiscope.viewmodel.tcp.SequenceModel;
import dev.osiscope.viewmodel.tcp.Series;
import dev.osiscope.viewmodel.tcp.StreamGraph;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One of Wireshark's five graphs of a direction, with what is drawn in it, its highest value and its time.
final class GraphPane extends VBox {

    private final Messages messages;
    private final IntConsumer pick;
    private final HBox legend = new HBox();
    private final Label top = new Label();
    private final Label start = new Label();
    private final Label end = new Label();
    private final GraphView view = new GraphView();
    private GraphKind kind = GraphKind.STEVENS;
    private SequenceModel.Look look;
    private End sender = End.CLIENT;
    private StreamGraph drawn;
    private SegmentTrace drawnTrace;
    private int drawnSize;
    private double drawnHeight;

    GraphPane(Messages messages, IntConsumer pick) {
        this.messages = messages;
        this.pick = pick;
        getStyleClass().add("graph-pane");
        HBox kinds = new HBox();
        kinds.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (GraphKind each : GraphKind.values()) {
            kinds.getChildren().add(toggle(each, group));
        }
        kinds.setMinHeight(USE_PREF_SIZE);
        legend.getStyleClass().add("graph-legend");
        legend.setMinHeight(USE_PREF_SIZE);
        List.of(top, start, end).forEach(label -> label.getStyleClass().add("graph-label"));
        top.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox times = new HBox(start, gap, end);
        times.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren().setAll(kinds, legend, view, times);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        view.widthProperty().subscribe(this::draw);
        view.heightProperty().subscribe(this::draw);
    }

    private ToggleButton toggle(GraphKind each, ToggleGroup group) {
        ToggleButton toggle = new StickyToggle(messages.text("graph." + each.name()));
        toggle.setId("graph-" + each.name());
        toggle.getStyleClass().add("compact");
        toggle.setTooltip(new Tooltip(messages.text("graph." + each.name() + ".hint")));
        toggle.setToggleGroup(group);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setSelected(each == kind);
        toggle.setOnAction(_ -> {
            kind = each;
            draw();
        });
        return toggle;
    }

    void show(SequenceModel.Look shown, End direction) {
        look = shown;
        sender = direction;
        draw();
    }

    private void draw() {
        if (look == null || view.getWidth() <= 0 || view.getHeight() <= 0) {
            return;
        }
        SegmentTrace trace = look.trace();
        boolean stands = drawn != null && drawn.kind() == kind && drawn.sender() == sender && drawnTrace == trace
                && drawnSize == trace.size() && drawnHeight == view.getHeight()
                && drawn.series().getFirst().columns() == view.columns();
        if (!stands) {
            drawn = StreamGraph.of(trace, kind, sender, view.columns());
            drawnTrace = trace;
            drawnSize = trace.size();
            drawnHeight = view.getHeight();
            view.show(drawn);
            view.onPick(trace, pick);
            describe();
        }
        view.showPlayhead(drawn.across(look.nanos()));
        view.setAccessibleText(messages.text("graph.spoken", messages.text("graph." + kind.name() + ".hint"),
                look.name(sender), look.name(sender.other()), top.getText(), end.getText()));
    }

    private void describe() {
        top.setText(top());
        start.setText(messages.text("graph.start"));
        end.setText(messages.text(Durations.of(drawn.toNanos() - drawn.fromNanos())));
        legend.getChildren().setAll(top);
        drawn.series().reversed().stream().filter(series -> series.filled() > 0).forEach(series ->
                legend.getChildren().add(sample(series)));
        legend.applyCss();
    }

    private String top() {
        return switch (kind) {
            case STEVENS, TCPTRACE -> messages.text("graph.top.number", messages.number((long) drawn.top()));
            case ROUND_TRIP -> messages.text("graph.top.time", Durations.of((long) drawn.top()));
            case THROUGHPUT -> messages.text("graph.top.rate", messages.number((long) drawn.top()), Durations.of(drawn.spanNanos()));
            case WINDOW -> messages.text("graph.top.bytes", messages.number((long) drawn.top()));
        };
    }

    private Label sample(Series series) {
        Label name = new Label(messages.text("graph.series." + series.name()));
        Region line = new Region();
        line.getStyleClass().addAll("graph-sample", series.name());
        name.setGraphic(line);
        name.getStyleClass().add("graph-label");
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }
}

package dev.osiscope.view.checksum;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.view.parts.Divided;
import dev.osiscope.view.parts.Hue;
import dev.osiscope.view.parts.Parted;
import dev.osiscope.view.parts.StickyToggle;
import dev.osiscope.viewmodel.ChecksumLook;
import dev.osiscope.viewmodel.FrameModel;
import dev.osiscope.viewmodel.Selection;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The checksums of the frame at the playhead, one at a time: the words that are added, with the sum so far, and beside them what
/// becomes of it. It looks at the session only while it is in sight.
public final class ChecksumPane extends VBox implements Parted {

    private final SessionViewModel model;
    private final Messages messages;
    private final Label none = new Label();
    private final HBox layers = new HBox();
    private final List<Label> titles;
    private final Pane head = new Pane();
    private final WordTable table;
    private final VBox steps = new VBox();
    private final Divided body;
    private List<FrameModel.Part> offered = List.of();
    private List<String> said = List.of();

    /// The checksums of the frames of `model`.
    public ChecksumPane(SessionViewModel model) {
        this.model = model;
        messages = model.messages();
        getStyleClass().addAll("panel", "checksum-pane");
        setId("checksum");
        none.getStyleClass().add("explain-why");
        none.setWrapText(true);
        layers.getStyleClass().add("segments");
        layers.setMinHeight(USE_PREF_SIZE);
        titles = Stream.of("part", "what", "word", "sum").map(id -> title(id, messages)).toList();
        head.getChildren().setAll(titles);
        head.getStyleClass().add("packet-head");
        table = new WordTable(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox words = new VBox(head, table);
        words.getStyleClass().add("checksum-words");
        steps.getStyleClass().add("checksum-steps");
        ScrollPane scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(messages.text("checksum.steps"));
        scroll.setAccessibleRole(AccessibleRole.SCROLL_PANE);
        scroll.getStyleClass().add("checksum-scroll");
        body = Divided.across(messages).rest(words).add("checksum", scroll);
        body.getStyleClass().add("checksum-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(none, layers, body);
        table.onPlaced(this::placeTitles);
        model.lookProperty().subscribe(this::refresh);
        visibleProperty().subscribe(this::refresh);
    }

    @Override
    public Divided parts() {
        return body;
    }

    private static Label title(String id, Messages messages) {
        Label title = new Label(messages.text("checksum.title." + id));
        title.getStyleClass().addAll("packet-title", "checksum-" + id);
        title.setManaged(false);
        return title;
    }

    private void placeTitles(double width) {
        WordColumns columns = new WordColumns(titles.getFirst().getFont().getSize(), width);
        for (int column = 0; column < titles.size(); column++) {
            titles.get(column).resizeRelocate(columns.start(column), 0, columns.width(column), head.getHeight());
        }
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        List<ChecksumLook> looks = model.frame().map(ChecksumLook::of).orElse(List.of());
        Optional<ChecksumLook> look = ChecksumLook.picked(looks, model.selectionProperty().get());
        none.setText(messages.text(model.frame().isPresent() ? "checksum.none"
                : model.step().isPresent() ? "bytes.none" : "bytes.start"));
        show(none, look.isEmpty());
        show(layers, look.isPresent());
        show(body, look.isPresent());
        look.ifPresent(shown -> offer(looks, shown));
        table.show(look);
        say(look.map(shown -> shown.steps(messages)).orElse(List.of()));
        body.setAccessibleText(look.map(shown -> shown.spoken(messages)).orElse(""));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void say(List<String> sentences) {
        if (!sentences.equals(said)) {
            said = sentences;
            List<Label> labels = new ArrayList<>();
            for (String sentence : sentences) {
                Label label = new Label(sentence);
                label.setWrapText(true);
                label.setMinHeight(USE_PREF_SIZE);
                label.getStyleClass().add(sentence.equals(sentences.getLast()) ? "checksum-verdict" : "checksum-step");
                labels.add(label);
            }
            Contents.replace(steps, labels);
        }
    }

    /// A button for each layer that has a checksum.
    private void offer(List<ChecksumLook> looks, ChecksumLook now) {
        List<FrameModel.Part> parts = looks.stream().map(ChecksumLook::part).toList();
        if (!parts.equals(offered)) {
            offered = parts;
            ToggleGroup group = new ToggleGroup();
            Contents.replace(layers, looks.stream().map(look -> button(look, group)).toList());
        }
        ((ToggleButton) layers.getChildren().get(parts.indexOf(now.part()))).setSelected(true);
    }

    private ToggleButton button(ChecksumLook look, ToggleGroup group) {
        ToggleButton button = new StickyToggle(messages.text("checksum.layer", look.part().layer().protocol().name()));
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("header-layer");
        Hue.show(button, look.part().osi());
        button.setOnAction(_ -> model.selectionProperty().set(new Selection.OfField(
                look.work().map(work -> work.checksum()).orElse(look.status()), look.part().layer())));
        return button;
    }
}

package dev.osiscope.view.sequence;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Divided;
import dev.osiscope.view.parts.Ground;
import dev.osiscope.view.parts.Parted;
import dev.osiscope.view.parts.StickyToggle;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.tcp.SequenceModel;
import dev.osiscope.viewmodel.tcp.SequenceWords;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The number lines of both directions at the playhead, and a graph of one of them. It looks at the session only while it is
/// in sight.
public final class SequencePane extends VBox implements Parted {

    /// The share of the width that the number lines have.
    private static final double SPACES = 0.58;

    private final SessionViewModel session;
    private final SequenceModel model;
    private final SequenceWords words;
    private final Label none = new Label();
    private final Divided all;
    private final GraphPane graph;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<End, ToggleButton> directions = new EnumMap<>(End.class);
    private final Map<End, Label> facts = new EnumMap<>(End.class);
    private final Map<End, NumberLine> lines = new EnumMap<>(End.class);
    private Conversation followed;
    private int followedSize;
    private boolean picked;

    /// The numbers of the connections of `session`.
    public SequencePane(SessionViewModel session) {
        this.session = session;
        Messages messages = session.messages();
        model = new SequenceModel(messages);
        words = new SequenceWords(messages);
        getStyleClass().addAll("panel", "sequence-pane");
        setId("sequence");
        none.setText(messages.text("sequence.none"));
        none.getStyleClass().add("explain-why");
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        graph = new GraphPane(messages, session.player()::goTo);
        VBox spaces = new VBox(direction(End.CLIENT, messages), direction(End.SERVER, messages));
        spaces.getStyleClass().add("number-lines");
        spaces.setPrefWidth(0);
        all = Divided.across(messages).add("sequence", spaces, SPACES).rest(graph);
        all.getStyleClass().add("sequence-all");
        VBox.setVgrow(all, Priority.ALWAYS);
        getChildren().setAll(none, all);
        Ground.within(this);
        directions.get(End.CLIENT).setSelected(true);
        session.lookProperty().subscribe(this::refresh);
        visibleProperty().subscribe(this::refresh);
    }

    @Override
    public Divided parts() {
        return all;
    }

    private HBox direction(End sender, Messages messages) {
        ToggleButton toggle = new StickyToggle(messages.text("sequence.direction",
                messages.text("end." + sender), messages.text("end." + sender.other())));
        toggle.setId("direction-" + sender.name());
        toggle.getStyleClass().addAll("single", "compact");
        toggle.setToggleGroup(group);
        toggle.setTooltip(new Tooltip(messages.text("sequence.direction.hint")));
        toggle.setOnAction(_ -> {
            picked = true;
            refresh();
        });
        toggle.setMinHeight(USE_PREF_SIZE);
        Label said = new Label();
        said.getStyleClass().add("sequence-facts");
        said.setWrapText(true);
        VBox head = new VBox(toggle, said);
        head.getStyleClass().add("sequence-head");
        NumberLine line = new NumberLine(messages);
        HBox.setHgrow(line, Priority.ALWAYS);
        directions.put(sender, toggle);
        facts.put(sender, said);
        lines.put(sender, line);
        HBox row = new HBox(head, line);
        row.getStyleClass().add("sequence-row");
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        Optional<SequenceModel.Look> look =
                model.look(session.snapshotProperty().get(), session.player().stepProperty().get());
        none.setVisible(look.isEmpty());
        none.setManaged(look.isEmpty());
        all.setVisible(look.isPresent());
        all.setManaged(look.isPresent());
        look.ifPresent(this::show);
    }

    /// The graph is of the direction that was picked in this connection; else of that with more data.
    private void follow(SequenceModel.Look look) {
        if (!look.conversation().equals(followed)) {
            followed = look.conversation();
            followedSize = 0;
            picked = false;
        }
        if (!picked && look.trace().size() != followedSize) {
            followedSize = look.trace().size();
            directions.get(look.busier()).setSelected(true);
        }
    }

    private void show(SequenceModel.Look look) {
        follow(look);
        for (End sender : End.values()) {
            var space = look.spaces().get(sender.ordinal());
            directions.get(sender).setText(words.direction(look, sender));
            facts.get(sender).setText(words.facts(space));
            lines.get(sender).show(space, words.spoken(look, space), session.player()::goTo);
        }
        graph.show(look, directions.get(End.CLIENT).isSelected() ? End.CLIENT : End.SERVER);
    }
}

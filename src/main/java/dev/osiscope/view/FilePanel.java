package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.file.NoteLine;
import dev.osiscope.view.ladder.FindBar;
import dev.osiscope.view.ladder.LadderPane;
import dev.osiscope.view.ladder.TimeScaleChoice;
import dev.osiscope.view.packets.PacketPane;
import dev.osiscope.view.parts.Ground;
import dev.osiscope.view.parts.StickyToggle;
import dev.osiscope.view.parts.Turns;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.find.FindModel;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The middle of an opened file: its packets, or the ladder of the conversation of the picked one.
final class FilePanel extends VBox implements Turns {

    private static final String PACKETS = "packets";
    private static final String LADDER = "ladder";
    /// While the packets are shown: less room is enough for them than for the ladder.
    private static final PseudoClass LIST = PseudoClass.getPseudoClass("list");

    private final FileViewModel file;
    private final Messages messages;
    private final PacketPane packets;
    private final StackPane ladder;
    private final ToggleGroup tabs = new ToggleGroup();
    private final ToggleButton packetsTab;
    private final ToggleButton ladderTab;
    private final Label count = new Label();
    private final NoteLine note;

    /// @param find what is found on the ladder
    /// @param line where that is written
    FilePanel(FileViewModel file, FindModel find, FindBar line) {
        this.file = file;
        messages = file.session().messages();
        packets = new PacketPane(file);
        LadderPane rows = new LadderPane(file.session(), find);
        VBox.setVgrow(rows, Priority.ALWAYS);
        ladder = new StackPane(new VBox(line, rows));
        // Its rows are made while it is in sight.
        rows.visibleProperty().bind(ladder.visibleProperty());
        ladder.setFocusTraversable(true);
        ladder.setAccessibleRole(AccessibleRole.LIST_VIEW);
        ladder.setAccessibleText(messages.text("ladder.accessible"));
        ladderTab = tab(LADDER);
        packetsTab = tab(PACKETS);
        HBox segments = new HBox(ladderTab, packetsTab);
        segments.getStyleClass().add("segments");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        TimeScaleChoice scale = new TimeScaleChoice(file.session());
        scale.visibleProperty().bind(ladder.visibleProperty());
        scale.managedProperty().bind(scale.visibleProperty());
        count.getStyleClass().addAll("small", "muted");
        count.setId("packet-count");
        HBox head = new HBox(segments, gap, count, scale);
        head.getStyleClass().add("pane-head");
        StackPane body = new StackPane(packets, ladder);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        note = new NoteLine(file, this::takeFocus);
        getChildren().setAll(head, note, body);
        Ground.within(this);
        getStyleClass().add("panel");
        setId("file-panel");
        setMinSize(0, 0);
        setPrefWidth(0);
        tabs.selectedToggleProperty().subscribe(this::showTab);
        file.packets().sizeProperty().subscribe(this::refreshWords);
        file.packets().generationProperty().subscribe(this::refreshWords);
        packetsTab.setSelected(true);
    }

    private ToggleButton tab(String id) {
        ToggleButton tab = new StickyToggle(messages.text("tab." + id));
        tab.setId("tab-" + id);
        tab.setTooltip(new Tooltip(messages.text("tab." + id + ".hint")));
        tab.setToggleGroup(tabs);
        tab.setMinWidth(USE_PREF_SIZE);
        return tab;
    }

    private void showTab() {
        boolean list = packetsTab.isSelected();
        packets.setVisible(list);
        ladder.setVisible(!list);
        pseudoClassStateChanged(LIST, list);
        refreshWords();
    }

    private void refreshWords() {
        int shown = file.packets().sizeProperty().get();
        int total = file.packets().total();
        String words = packetsTab.isSelected()
                ? shown == total
                        ? messages.text("packets.count", messages.number(total))
                        : messages.text("packets.count.some", messages.number(shown), messages.number(total))
                : file.followed().orElse("");
        if (!words.equals(count.getText())) {
            count.setText(words);
        }
    }

    @Override
    public boolean has(String id) {
        return id.equals(PACKETS) || id.equals(LADDER);
    }

    @Override
    public void show(String id) {
        (id.equals(LADDER) ? ladderTab : packetsTab).setSelected(true);
    }

    @Override
    public String shown() {
        return showsLadder() ? LADDER : PACKETS;
    }

    @Override
    public void whenShown(Runnable listener) {
        tabs.selectedToggleProperty().subscribe(listener);
    }

    /// Shows the packets and gives them the keyboard.
    void showPackets() {
        packetsTab.setSelected(true);
        takeFocus();
    }

    /// Whether the ladder is shown.
    boolean showsLadder() {
        return ladderTab.isSelected();
    }

    /// Shows the ladder and gives it the keyboard.
    void showLadder() {
        ladderTab.setSelected(true);
        takeFocus();
    }

    void takeFocus() {
        if (packetsTab.isSelected()) {
            packets.takeFocus();
        } else {
            ladder.requestFocus();
        }
    }

    /// Lets the user write a note on the picked packet.
    void writeNote() {
        note.write();
    }

    /// Gives up the note that is being written.
    ///
    /// @return whether there was one
    boolean escape() {
        return note.escape();
    }

    void pulse() {
        refreshWords();
    }
}

package dev.osiscope.view.layers;

import dev.osiscope.i18n.Messages;
import dev.osiscope.layers.Activity;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.layers.TcpIpLayer;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.view.parts.Ground;
import dev.osiscope.view.parts.Terms;
import dev.osiscope.viewmodel.Selection;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.StackModel;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// Both models at once: the sender's OSI stack on the left, going down; the receiver's on the right, going
/// up; the TCP/IP layers between them, each beside the OSI layers it answers to; below them the headers as
/// they nest. While a segment moves, the layers light up in the order in which they act.
public final class LayersPane extends VBox {

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final int STACK = 7;
    /// The share of a movement in which the sender's stack lights up, from the top down.
    private static final double GOING_DOWN = 0.4;
    /// When the segment is so near that the receiver's stack begins to light up, from the bottom up.
    private static final double ARRIVAL = 0.85;
    private static final double ROOMY_ROW = 2.65;
    private static final double COMPACT_ROW = 1.95;
    private static final double TIGHT_ROW = 1.6;
    /// The room that all but the rows takes.
    private static final double AROUND = 16.2;
    /// The room that all but the rows takes where neither the headers nor the note are shown.
    private static final double ABOVE = 3.2;
    private static final double GAP = 3;
    /// With less than this, the headers as they nest would leave the pane.
    private static final double ROOM_OF_NEST = 23;
    /// How many forms of nested headers are kept at hand.
    private static final int NESTS = 8;

    private final SessionViewModel model;
    private final Messages messages;
    private final Map<OsiLayer, LayerBox> sender = new EnumMap<>(OsiLayer.class);
    private final Map<OsiLayer, LayerBox> receiver = new EnumMap<>(OsiLayer.class);
    private final Map<TcpIpLayer, Label> internet = new EnumMap<>(TcpIpLayer.class);
    private final Map<OsiLayer, Label> inWords = new EnumMap<>(OsiLayer.class);
    private final Label senderHead = new Label();
    private final Label receiverHead = new Label();
    private final Label nestHead = new Label();
    private final StackPane nest = new StackPane();
    private final Label note = new Label();
    private final GridPane grid = new GridPane();
    private final Text ruler = new Text("0");
    /// By their form: data and acknowledgments take turns.
    private final Map<NestView.Shape, NestBoxes> nests = new HashMap<>();
    private Optional<StackModel> stack = Optional.empty();
    private NestBoxes nested = new NestBoxes(NestView.NOTHING);

    /// The layers of `model`'s step.
    public LayersPane(SessionViewModel model) {
        this.model = model;
        messages = model.messages();
        getStyleClass().addAll("panel", "layers-pane");
        setId("layers");
        // It adapts to the room that there is, and claims none.
        setMinHeight(0);
        Label title = new Label(messages.text("layers.title"));
        title.getStyleClass().add("panel-title");
        // Below a tab of that name it is not said again.
        title.managedProperty().bind(title.visibleProperty());
        note.getStyleClass().add("note");
        note.setMinHeight(USE_PREF_SIZE);
        Terms.explain(note, messages);
        nestHead.getStyleClass().addAll("strong", "small");
        nest.getStyleClass().add("nest-place");
        nest.setAccessibleRole(AccessibleRole.TEXT);
        ruler.setManaged(false);
        ruler.setVisible(false);
        buildGrid();
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(title, grid, nestHead, nest, note, ruler);
        Ground.within(this);
        listen();
    }

    private void listen() {
        model.lookProperty().subscribe(this::refresh);
        model.player().progressProperty().subscribe(this::refreshStacks);
        heightProperty().subscribe(this::refreshStacks);
        widthProperty().subscribe(this::refresh);
        refresh();
    }

    private void buildGrid() {
        grid.getStyleClass().add("stacks");
        grid.setHgap(8);
        grid.setVgap(GAP);
        grid.getColumnConstraints().addAll(column(37), column(26), column(37));
        heading(senderHead, 0);
        heading(new Label(messages.text("layers.internet")), 1);
        heading(receiverHead, 2);
        grid.getRowConstraints().add(new RowConstraints());
        for (int row = 1; row <= STACK; row++) {
            RowConstraints constraints = new RowConstraints();
            constraints.setVgrow(Priority.ALWAYS);
            constraints.setValignment(VPos.CENTER);
            constraints.setFillHeight(true);
            grid.getRowConstraints().add(constraints);
        }
        for (OsiLayer layer : OsiLayer.values()) {
            int row = STACK + 1 - layer.number();
            grid.add(box(layer, sender), 0, row);
            grid.add(box(layer, receiver), 2, row);
            grid.add(explanation(layer), 2, row);
        }
        addInternet(TcpIpLayer.APPLICATION, 1, 3);
        addInternet(TcpIpLayer.TRANSPORT, 4, 1);
        addInternet(TcpIpLayer.INTERNET, 5, 1);
        addInternet(TcpIpLayer.LINK, 6, 2);
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints constraints = new ColumnConstraints();
        constraints.setPercentWidth(percent);
        constraints.setHalignment(HPos.CENTER);
        return constraints;
    }

    private void heading(Label label, int column) {
        label.getStyleClass().add("stack-head");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.setTooltip(whole);
        grid.add(label, column, 0);
    }

    private LayerBox box(OsiLayer layer, Map<OsiLayer, LayerBox> stack) {
        LayerBox box = new LayerBox(messages.text("osi." + layer.name()), layer.number());
        box.setId((stack == sender ? "sender-" : "receiver-") + layer.number());
        box.setMaxHeight(Double.MAX_VALUE);
        box.setOnMouseClicked(event -> pick(layer));
        box.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                pick(layer);
                event.consume();
            }
        });
        stack.put(layer, box);
        return box;
    }

    /// What a layer does in words: where nothing crosses, it stands in the receiver's place.
    private Label explanation(OsiLayer layer) {
        Label words = new Label();
        words.getStyleClass().add("layer-words");
        words.setWrapText(true);
        words.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        words.setMinHeight(0);
        words.setPrefHeight(0);
        Terms.explain(words, messages);
        inWords.put(layer, words);
        return words;
    }

    private void addInternet(TcpIpLayer layer, int row, int span) {
        Label name = new Label(messages.text("internet." + layer.name()));
        name.getStyleClass().addAll("layer-name");
        HBox box = new HBox(name);
        box.getStyleClass().addAll("layer-box", "internet", "l" + hue(layer));
        box.setMaxHeight(Double.MAX_VALUE);
        box.setId("internet-" + layer.name());
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(messages.text("layers.internet") + " " + name.getText());
        internet.put(layer, name);
        grid.add(box, 1, row, 1, span);
    }

    private static int hue(TcpIpLayer layer) {
        return switch (layer) {
            case APPLICATION -> OsiLayer.APPLICATION.number();
            case TRANSPORT -> OsiLayer.TRANSPORT.number();
            case INTERNET -> OsiLayer.NETWORK.number();
            case LINK -> OsiLayer.DATA_LINK.number();
        };
    }

    private void pick(OsiLayer layer) {
        stack.ifPresent(shown ->
                model.selectionProperty().set(new Selection.OfLayer(layer, shown.row(layer).act().bytes())));
    }

    private void refresh() {
        stack = model.stack();
        grid.setVisible(stack.isPresent());
        stack.ifPresent(shown -> {
            NestView wanted = NestView.of(shown.nest(), roomOfNest());
            nested = nestedOf(wanted);
            nestHead.setText(shown.outgoing(messages));
            nest.setAccessibleText(shown.spoken(messages));
            nest.setFocusTraversable(shown.overhead().isPresent());
            note.setText(shown.note());
        });
        nest.setVisible(stack.isPresent());
        nestHead.setVisible(stack.isPresent());
        refreshStacks();
    }

    /// The boxes of `wanted`, shown: those of the same layers in the same form that there were before, or new ones.
    private NestBoxes nestedOf(NestView wanted) {
        NestBoxes boxes = nests.computeIfAbsent(wanted.shape(), _ -> new NestBoxes(wanted));
        if (nests.size() > NESTS) {
            nests.values().retainAll(Set.of(boxes));
        }
        boxes.show(wanted);
        Contents.replace(nest, nests.values().stream().map(NestBoxes::node).toList());
        nests.values().forEach(other -> show(other.node(), other == boxes));
        return boxes;
    }

    private double roomOfNest() {
        return getWidth() == 0 ? Double.MAX_VALUE : (getWidth() - snappedLeftInset() - snappedRightInset()) / ruler.getFont().getSize();
    }

    private boolean compact() {
        return isLessThan(ROOMY_ROW);
    }

    /// Whether there is not even room for compact rows with all around them: then the note goes, and rows may be as low as
    /// their words.
    private boolean cramped() {
        return isLessThan(COMPACT_ROW);
    }

    /// Whether there is no room for the headers either.
    private boolean isTiny() {
        return getHeight() > 0 && getHeight() < (ROOM_OF_NEST + nested.above()) * ruler.getFont().getSize();
    }

    /// How high a row is where there is little room: lower than its words would like, before the last one leaves the pane.
    private double tightRow(double em) {
        return isTiny() ? Math.clamp((getHeight() / em - ABOVE) / STACK, 1, TIGHT_ROW) : TIGHT_ROW;
    }

    private boolean isLessThan(double row) {
        return getHeight() > 0 && getHeight() < (STACK * row + AROUND + nested.above()) * ruler.getFont().getSize();
    }

    private void refreshStacks() {
        stack.ifPresent(this::showStacks);
    }

    private void showStacks(StackModel shown) {
        double progress = model.player().progressProperty().get();
        boolean crosses = shown.receiver().isPresent();
        senderHead.setText(crosses
                ? messages.text("layers.sender", shown.sender())
                : messages.text("layers.actor", shown.sender()));
        receiverHead.setText(shown.receiver().map(name -> messages.text("layers.receiver", name)).orElse(""));
        boolean compact = compact();
        show(note, !cramped());
        // Where there is no frame, the words of the layers have this room.
        boolean nests = !isTiny() && shown.overhead().isPresent();
        show(nestHead, nests);
        show(nest, nests);
        grid.setVgap(isTiny() ? 1 : GAP);
        double em = ruler.getFont().getSize();
        for (StackModel.Row row : shown.rows()) {
            showRow(row, progress, crosses, compact, em);
        }
        internet.forEach((layer, label) -> showInternet(layer, label, shown, progress));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showRow(StackModel.Row row, double progress, boolean crosses, boolean compact, double em) {
        int depth = OsiLayer.APPLICATION.number() - row.layer().number();
        boolean picked = model.selectionProperty().get().layer().filter(row.layer()::equals).isPresent();
        LayerBox left = sender.get(row.layer());
        LayerBox right = receiver.get(row.layer());
        double height = (cramped() ? tightRow(em) : compact ? COMPACT_ROW : ROOMY_ROW) * em;
        left.setMinHeight(height);
        right.setMinHeight(height);
        left.show(row, row.sends(messages), !crosses || progress >= depth / 7.0 * GOING_DOWN, picked, compact);
        right.setVisible(crosses);
        Label words = inWords.get(row.layer());
        words.setText(row.does());
        words.setVisible(!crosses && row.acts());
        words.pseudoClassStateChanged(COMPACT, compact);
        right.show(row, row.receives(messages), progress >= ARRIVAL + (6 - depth) / 7.0 * (1 - ARRIVAL), picked, compact);
    }

    private void showInternet(TcpIpLayer layer, Label label, StackModel stack, double progress) {
        boolean lit = stack.internet().contains(layer) && (stack.receiver().isEmpty() || progress >= depthOf(layer) / 7.0 * GOING_DOWN);
        ActivityLook.show(label.getParent(), lit ? Activity.ACTS : Activity.IDLE);
    }

    private static int depthOf(TcpIpLayer layer) {
        return OsiLayer.APPLICATION.number() - hue(layer);
    }
}

package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.wire.CableState;
import dev.osiscope.lab.wire.RuleState;
import dev.osiscope.view.parts.WholeLines;
import dev.osiscope.viewmodel.lab.HeldCard;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lab.WireLook;
import dev.osiscope.viewmodel.lab.WireModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The wire: a card for every frame that hangs, the rules, the cables.
public final class WirePane extends VBox {

    private final WireModel wire;
    private final Messages messages;
    private final Label heldTitle = title("");
    private final ToggleButton copies = new ToggleButton();
    private final VBox held = new VBox();
    private final Label nothing = new Label();
    private final VBox rules = new VBox();
    private final VBox cables = new VBox();
    private final WishField fault;
    private final WishField rule;
    private List<Long> numbers = List.of();
    private List<RuleState> shownRules = List.of();
    private List<String> shownCables = List.of();

    /// The wire of `model`.
    public WirePane(LabViewModel model) {
        wire = model.wire();
        messages = model.session().messages();
        setId("lab-wire");
        getStyleClass().addAll("panel", "wire-pane");
        fault = new WishField("fault", messages, wire::faultInWords);
        rule = new WishField("rule", messages, wire::wish);
        held.getStyleClass().add("cards");
        rules.getStyleClass().add("rules");
        cables.getStyleClass().add("rules");
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        nothing.setMinHeight(USE_PREF_SIZE);
        copies.setId("lab-copies");
        copies.getStyleClass().addAll("compact", "single");
        copies.setMinWidth(USE_PREF_SIZE);
        copies.setTooltip(new Tooltip(messages.text("lab.copies.hint")));
        copies.setOnAction(event -> wire.toggleCopies());
        VBox parts = new VBox(row(heldTitle, copies), nothing, held, fault, title("lab.rules"), rules, rule,
                title("lab.cables"), cables);
        parts.getStyleClass().add("wire-parts");
        ScrollPane scroll = WholeLines.scroll(parts);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        wire.lookProperty().subscribe(this::show);
        wire.heldProperty().subscribe(this::showHeld);
        wire.pickedProperty().subscribe(this::showHeld);
    }

    private Label title(String key) {
        Label title = new Label(key.isEmpty() ? "" : messages.text(key));
        title.getStyleClass().add("panel-title");
        return title;
    }

    private static HBox row(Region first, Region last) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(first, gap, last);
        row.getStyleClass().add("pane-head");
        return row;
    }

    private void showHeld() {
        List<HeldCard> newest = wire.heldProperty().get();
        List<Long> there = newest.stream().map(HeldCard::number).toList();
        if (!there.equals(numbers)) {
            List<HeldCardNode> before = held.getChildren().stream().map(HeldCardNode.class::cast).toList();
            held.getChildren().setAll(newest.stream().map(card -> before.stream()
                    .filter(node -> node.number() == card.number()).findFirst()
                    .orElseGet(() -> new HeldCardNode(card, wire, messages))).toList());
            numbers = there;
        }
        for (int index = 0; index < newest.size(); index++) {
            HeldCard card = newest.get(index);
            ((HeldCardNode) held.getChildren().get(index)).show(card, card.number() == wire.pickedProperty().get());
        }
        heldTitle.setText(messages.text("lab.held", newest.size()));
        nothing.setText(messages.text(wire.lookProperty().get().holdsAll() ? "lab.held.none.holds" : "lab.held.none"));
        show(nothing, newest.isEmpty());
        show(fault, !newest.isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void show(WireLook look) {
        copies.setSelected(look.copiesPass());
        copies.setText(messages.text(look.copiesPass() ? "lab.copies.pass" : "lab.copies.absorb"));
        if (!look.rules().equals(shownRules)) {
            shownRules = look.rules();
            rules.getChildren().setAll(shownRules.stream().map(this::ruleRow).toList());
            show(rules, !shownRules.isEmpty());
        }
        List<String> hosts = look.cables().stream().map(CableState::port).map(port -> port.host()).distinct().toList();
        if (!hosts.equals(shownCables)) {
            shownCables = hosts;
            cables.getChildren().setAll(hosts.stream().map(host -> new CableRow(host, wire, messages)).toList());
        }
        cables.getChildren().forEach(row -> ((CableRow) row).show(look));
    }

    private HBox ruleRow(RuleState state) {
        String written = state.rule().text().replaceFirst("^wire ", "");
        Label text = new Label(written);
        text.getStyleClass().addAll("mono", "small");
        text.setWrapText(true);
        Label count = new Label(messages.text("lab.rule.used", state.acted()));
        count.getStyleClass().addAll("small", "muted");
        count.setMinWidth(USE_PREF_SIZE);
        Button remove = new Button(messages.text("lab.rule.remove"));
        remove.setId("lab-rule-remove-" + state.number());
        remove.getStyleClass().add("compact");
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setAccessibleText(messages.text("lab.rule.remove.hint", written));
        remove.setOnAction(event -> wire.removeRule(state.number()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(text, gap, count, remove);
        row.getStyleClass().add("cable-row");
        return row;
    }

    /// Puts the keyboard into the line for rules.
    public void focusRule() {
        rule.takeFocus();
    }

    /// Writes into the line for rules, as somebody would.
    public void writeRule(String words) {
        rule.write(words);
    }

    /// Takes back what is said to be wrong.
    ///
    /// @return whether something was
    public boolean escape() {
        return rule.escape() | fault.escape();
    }
}

package dev.osiscope.view.header;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.FieldDetail;
import dev.osiscope.view.parts.Ground;
import dev.osiscope.view.parts.Stackable;
import dev.osiscope.view.parts.Hue;
import dev.osiscope.view.parts.StickyToggle;
import dev.osiscope.viewmodel.FrameModel;
import dev.osiscope.viewmodel.HeaderPlan;
import dev.osiscope.viewmodel.Selection;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The header of the picked layer as the RFCs draw it, with the values of the segment at the playhead; a button for each layer
/// that has one. It looks at the session only while it is in sight.
public final class HeaderPane extends VBox implements Stackable {

    private final SessionViewModel model;
    private final Messages messages;
    private final Label none = new Label();
    private final Label left = new Label();
    private final HBox layers = new HBox();
    private final HeaderDiagram diagram;
    private final ScrollPane scroll;
    private final FieldDetail detail;
    private final HBox head;
    private List<FrameModel.Part> shown = List.of();
    private int revealed;
    private double settled;

    /// The headers of the frames of `model`.
    public HeaderPane(SessionViewModel model) {
        this.model = model;
        messages = model.messages();
        getStyleClass().addAll("panel", "header-pane");
        setId("header");
        none.getStyleClass().add("explain-why");
        none.setWrapText(true);
        left.getStyleClass().addAll("small", "muted");
        left.setMinWidth(USE_PREF_SIZE);
        layers.setMinWidth(USE_PREF_SIZE);
        layers.getStyleClass().add("segments");
        detail = new FieldDetail(model);
        detail.setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        head = new HBox(layers, detail, left);
        head.getStyleClass().add("pane-head");
        diagram = new HeaderDiagram(model.messages(), model.selectionProperty()::set);
        scroll = new ScrollPane(diagram);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(none, head, scroll);
        Ground.within(this);
        head.visibleProperty().bind(scroll.visibleProperty());
        head.managedProperty().bind(scroll.visibleProperty());
        model.lookProperty().subscribe(this::refresh);
        visibleProperty().subscribe(this::refresh);
    }

    /// Where there is little room, what is said of a field has a line of its own below the buttons.
    @Override
    public void stack(boolean wanted) {
        if (wanted == head.getChildren().contains(detail)) {
            (wanted ? head : this).getChildren().remove(detail);
            if (wanted) {
                getChildren().add(getChildren().indexOf(head) + 1, detail);
            } else {
                head.getChildren().add(1, detail);
            }
        }
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        Selection selection = model.selectionProperty().get();
        Optional<HeaderPlan> plan = model.frame().flatMap(frame -> HeaderPlan.of(frame, selection));
        show(plan.isPresent());
        plan.ifPresent(header -> {
            offer(model.frame().orElseThrow(), header.part());
            left.setText(header.left() == 0 ? "" : messages.text("header.left", header.left()));
            diagram.setAccessibleText(words(header, selection));
            diagram.show(header, selection);
            reveal(header.cellOf(selection).map(cell -> cell.widest().row()).orElse(0));
        });
        detail.refresh();
    }

    private String words(HeaderPlan header, Selection selection) {
        String whole = messages.text("header.accessible", header.part().layer().protocol().name(), header.part().byteLength());
        return header.cellOf(selection).map(HeaderPlan.Cell::field)
                .map(field -> messages.text("header.picked", whole, field.definition().name(), field.text()))
                .orElse(whole);
    }

    /// Where the rows have no room, those are in sight that are as far down as the picked one.
    private void reveal(int row) {
        revealed = row;
        scroll.setVvalue(diagram.place(row, scroll.getHeight()));
    }

    /// Where the rows have no room, as many are shown as are whole.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (scroll.isManaged()) {
            scroll.resize(scroll.getWidth(), diagram.whole(scroll.getHeight()));
            if (scroll.getHeight() != settled) {
                settled = scroll.getHeight();
                reveal(revealed);
            }
        }
    }

    private void show(boolean there) {
        none.setText(messages.text(model.step().isPresent() ? "bytes.none" : "bytes.start"));
        none.setVisible(!there);
        none.setManaged(!there);
        scroll.setVisible(there);
        scroll.setManaged(there);
    }

    /// A button for each layer that has fields.
    private void offer(FrameModel frame, FrameModel.Part now) {
        List<FrameModel.Part> parts = frame.layers().stream().filter(part -> !part.layer().fields().isEmpty()).toList();
        if (!parts.equals(shown)) {
            shown = parts;
            ToggleGroup group = new ToggleGroup();
            List<ToggleButton> buttons = new ArrayList<>();
            parts.forEach(part -> buttons.add(button(part, group)));
            layers.getChildren().setAll(buttons);
        }
        ((ToggleButton) layers.getChildren().get(parts.indexOf(now))).setSelected(true);
    }

    private ToggleButton button(FrameModel.Part part, ToggleGroup group) {
        ToggleButton button = new StickyToggle(messages.text("header.layer", part.layer().protocol().name(), part.byteLength()));
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("header-layer");
        Hue.show(button, part.osi());
        button.setOnAction(event -> model.selectionProperty().set(
                new Selection.OfField(part.layer().fields().getFirst(), part.layer())));
        return button;
    }
}

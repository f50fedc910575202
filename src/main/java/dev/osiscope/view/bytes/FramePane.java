package dev.osiscope.view.bytes;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.FieldDetail;
import dev.osiscope.view.parts.Ground;
import dev.osiscope.viewmodel.SessionViewModel;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame of the step: its bytes beside its fields; in words, where the step has none.
public final class FramePane extends VBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /// With less than this, in heights of the text, there is no room for sixteen bytes in a line beside the fields.
    private static final double SIXTEEN = 58.5;

    private final SessionViewModel model;
    private final Label title = new Label();
    private final Label nothing = new Label();
    private final FieldDetail detail;
    private final HBox views;

    /// The frame of `model`'s step.
    public FramePane(SessionViewModel model) {
        this.model = model;
        getStyleClass().add("panel");
        setId("frame");
        title.getStyleClass().add("panel-title");
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        VBox hex = new VBox(new SourceChoice(model), new HexView(model));
        VBox.setVgrow(hex.getChildren().getLast(), Priority.ALWAYS);
        FieldPane fields = new FieldPane(model);
        views = new HBox(hex, fields);
        views.setSpacing(10);
        views.getStyleClass().add("frame-views");
        views.widthProperty().subscribe(width -> views.pseudoClassStateChanged(
                NARROW, width.doubleValue() > 0 && width.doubleValue() < SIXTEEN * nothing.getFont().getSize()));
        HBox.setHgrow(fields, Priority.ALWAYS);
        StackPane body = new StackPane(views, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        detail = new FieldDetail(model);
        detail.setId("field-detail");
        ToggleButton bits = new ToggleButton(model.messages().text("bytes.bits"));
        bits.setId("bits");
        bits.getStyleClass().addAll("compact", "single");
        bits.setMinWidth(USE_PREF_SIZE);
        bits.setTooltip(new Tooltip(model.messages().text("bytes.bits.hint")));
        bits.selectedProperty().bindBidirectional(model.bitsProperty());
        bits.visibleProperty().bind(views.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, bits);
        head.getStyleClass().add("pane-head");
        getChildren().addAll(head, body, detail);
        Ground.within(this);
        model.lookProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        Messages messages = model.messages();
        var frame = model.frame();
        views.setVisible(frame.isPresent());
        nothing.setVisible(frame.isEmpty());
        nothing.setText(messages.text(model.step().isPresent() ? "bytes.none" : "bytes.start"));
        title.setText(frame.map(found -> found.note().map(messages::said).orElseGet(
                        () -> messages.text("bytes.title.frame", found.frame().bytes().length())))
                .orElseGet(() -> messages.text("bytes.title")));
        refreshDetail();
    }

    private void refreshDetail() {
        detail.refresh();
        detail.setVisible(views.isVisible());
        detail.setManaged(views.isVisible());
    }
}

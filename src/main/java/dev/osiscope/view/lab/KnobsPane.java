package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.WholeLines;
import dev.osiscope.viewmodel.lab.KnobsModel;
import dev.osiscope.viewmodel.lab.LabViewModel;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The knobs of the kernel of the host that is picked.
public final class KnobsPane extends VBox {

    private final LabViewModel model;
    private final Messages messages;
    private final Label title = new Label();
    private final VBox rows = new VBox();

    /// The knobs in `model`.
    public KnobsPane(LabViewModel model) {
        this.model = model;
        messages = model.session().messages();
        setId("lab-knobs");
        getStyleClass().addAll("panel", "wire-pane");
        title.getStyleClass().add("panel-title");
        Label words = new Label(messages.text("lab.knobs.words"));
        words.getStyleClass().addAll("small", "muted");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        rows.getStyleClass().add("wire-parts");
        ScrollPane scroll = WholeLines.scroll(rows);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(title, words, scroll);
        model.knobs().rowsProperty().subscribe(this::refresh);
        model.hosts().pickedProperty().subscribe(this::ask);
        model.statusProperty().subscribe(this::ask);
        visibleProperty().subscribe(this::ask);
    }

    /// A host is asked when somebody looks.
    private void ask() {
        String host = model.hosts().pickedProperty().get();
        title.setText(messages.text("lab.knobs", host));
        if (isVisible() && model.statusProperty().get().running() && !host.isEmpty()) {
            model.knobs().show(host);
        }
    }

    private void refresh() {
        KnobsModel knobs = model.knobs();
        rows.getChildren().setAll(knobs.rowsProperty().get().stream()
                .map(row -> new KnobRow(row, knobs, messages)).toList());
    }
}

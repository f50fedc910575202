package dev.osiscope.view;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.SessionViewModel;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Says where the frames on the screen come from; not there where there are none.
final class SourceBadge extends HBox {

    private final SessionViewModel model;
    private final Label badge = new Label();
    private final Label words = new Label();

    SourceBadge(SessionViewModel model) {
        this.model = model;
        setSpacing(8);
        setAlignment(Pos.CENTER_RIGHT);
        badge.setId("badge");
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().addAll("badge-words", "small", "muted");
        getChildren().setAll(badge, words);
        model.snapshotProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        SessionSnapshot snapshot = model.snapshotProperty().get();
        boolean modelled = snapshot.provenance().modelled();
        badge.setText(model.messages().text("badge." + snapshot.provenance().name()));
        if (!badge.getStyleClass().contains(modelled ? "modelled" : "real")) {
            badge.getStyleClass().setAll("label", "badge", modelled ? "modelled" : "real");
        }
        words.setText(snapshot.failure()
                .map(FrameSourceException::advice)
                .orElseGet(() -> model.messages().said(snapshot.sourceName())));
        setVisible(!words.getText().isEmpty());
        setManaged(isVisible());
        badge.setAccessibleText(badge.getText() + ", " + words.getText());
    }
}

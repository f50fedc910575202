package dev.osiscope.view.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.file.FileSaving;
import dev.osiscope.viewmodel.file.FileStatus;
import dev.osiscope.viewmodel.file.FileViewModel;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// How it stands with the open file: how far it was read or saved, with a button that stops it; that it still grows; or
/// what was saved.
public final class FileStatusBar extends HBox {

    private final FileViewModel model;
    private final Messages messages;
    private final Label words = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button();

    /// The state of `model`'s file.
    public FileStatusBar(FileViewModel model) {
        this.model = model;
        messages = model.session().messages();
        setId("file-status");
        getStyleClass().add("file-status");
        words.setId("file-status-words");
        words.getStyleClass().add("small");
        progress.setId("file-progress");
        progress.setAccessibleText(messages.text("file.progress"));
        cancel.setText(messages.text("file.cancel"));
        cancel.setId("file-cancel");
        cancel.getStyleClass().add("compact");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setTooltip(new Tooltip(messages.text("file.cancel.hint")));
        cancel.setOnAction(event -> model.cancel());
        getChildren().setAll(words, progress, cancel);
        model.statusProperty().subscribe(this::refresh);
        model.saving().progressProperty().subscribe(this::refresh);
        model.saving().doneProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        FileStatus status = model.statusProperty().get();
        Optional<FileSaving.Progress> saving = model.saving().progressProperty().get();
        boolean busy = saving.isPresent() || status.reading();
        double fraction = saving.map(FileSaving.Progress::fraction).orElse(status.fraction());
        show(progress, busy);
        show(cancel, busy);
        progress.setProgress(fraction);
        words.setText(saving.map(now -> messages.text("file.saving", now.name(), percent(fraction)))
                .orElseGet(() -> words(status)));
        words.getStyleClass().remove("growing");
        if (status.growing() && !busy) {
            words.getStyleClass().add("growing");
        }
        show(this, busy || !words.getText().isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static String percent(double fraction) {
        return fraction < 0 ? "" : " " + Math.round(100 * fraction) + " %";
    }

    private String words(FileStatus status) {
        if (!status.open()) {
            return "";
        }
        if (status.reading()) {
            return messages.text("file.reading", percent(status.fraction()));
        }
        if (status.growing()) {
            return messages.text("file.growing");
        }
        return model.saving().doneProperty().get()
                .orElseGet(() -> status.cancelled() ? messages.text("file.cancelled") : "");
    }
}

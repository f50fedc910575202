package dev.osiscope.view.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.file.FileStatus;
import dev.osiscope.viewmodel.file.FileViewModel;
import javafx.scene.control.Label;

/// Says why not all of the open file could be read, and where; not there where it could.
public final class ProblemLine extends Label {

    /// The problem of `model`'s file.
    public ProblemLine(FileViewModel model) {
        Messages messages = model.session().messages();
        setId("file-problem");
        getStyleClass().add("problem");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        model.statusProperty().subscribe((FileStatus status) -> {
            setText(status.problem()
                    .map(reason -> messages.text("file.problem", messages.number(status.packets()), reason))
                    .orElse(""));
            setVisible(status.problem().isPresent());
            setManaged(status.problem().isPresent());
        });
    }
}

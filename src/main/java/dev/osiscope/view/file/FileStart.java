package dev.osiscope.view.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.file.RecentFiles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// What is shown while no file is open: how to open one, and those that were opened last.
public final class FileStart extends VBox {

    private final FileViewModel model;
    private final Messages messages;
    private final VBox recent = new VBox();
    private final Button open = new Button();

    /// The start of `model`.
    public FileStart(FileViewModel model) {
        this.model = model;
        messages = model.session().messages();
        setId("file-start");
        getStyleClass().addAll("panel", "file-start");
        Label title = new Label(messages.text("file.start.title"));
        title.getStyleClass().add("explain-title");
        Label words = new Label(messages.text("file.start.words"));
        words.setWrapText(true);
        open.setText(messages.text("file.start.open"));
        open.setId("file-start-open");
        open.getStyleClass().add("primary");
        open.setOnAction(event -> model.open());
        recent.getStyleClass().add("file-start-recent");
        VBox column = new VBox(title, words, open, recent);
        column.getStyleClass().add("file-start-column");
        getChildren().setAll(column);
        model.recent().listProperty().subscribe(this::fillRecent);
    }

    private void fillRecent(List<RecentFiles.Recent> files) {
        Label head = new Label(messages.text("file.recent"));
        head.getStyleClass().add("panel-title");
        recent.getChildren().setAll(head);
        files.forEach(file -> recent.getChildren().add(entry(file)));
        recent.setVisible(!files.isEmpty());
    }

    private Node entry(RecentFiles.Recent file) {
        Button entry = new Button(RecentWords.of(file, messages));
        entry.setMnemonicParsing(false);
        entry.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        entry.getStyleClass().add("recent-file");
        entry.setDisable(file.missing());
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setOnAction(event -> model.open(file.file()));
        return entry;
    }

    /// Gives the keyboard to the button that opens.
    public void takeFocus() {
        open.requestFocus();
    }
}

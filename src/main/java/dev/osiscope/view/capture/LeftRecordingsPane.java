package dev.osiscope.view.capture;

import dev.osiscope.i18n.Messages;
import dev.osiscope.recording.LeftRecording;
import dev.osiscope.viewmodel.Sizes;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The recordings that nobody has saved: to be opened, or thrown away. Not there where there are none.
final class LeftRecordingsPane extends VBox {

    private static final int MOST = 8;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM);

    private final CaptureViewModel model;
    private final Messages messages;

    LeftRecordingsPane(CaptureViewModel model) {
        this.model = model;
        messages = model.sockets().messages();
        setId("capture-left");
        getStyleClass().add("file-start-recent");
        model.left().listProperty().subscribe(this::fill);
    }

    private void fill(List<LeftRecording> recordings) {
        Label head = new Label(messages.text("live.left"));
        head.getStyleClass().add("panel-title");
        getChildren().setAll(head);
        recordings.stream().limit(MOST).forEach(recording -> getChildren().add(entry(recording)));
        setVisible(!recordings.isEmpty());
        setManaged(!recordings.isEmpty());
    }

    private Node entry(LeftRecording recording) {
        String when = TIME.format(recording.ended().atZone(ZoneId.systemDefault()));
        String words = messages.text("live.left.item", recording.title(), when, Sizes.bytes(recording.bytes()));
        Button open = new Button(words);
        open.setMnemonicParsing(false);
        open.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        open.getStyleClass().add("recent-file");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setTooltip(new Tooltip(messages.text("live.left.open", recording.file())));
        open.setOnAction(event -> model.open(recording));
        Button discard = new Button(messages.text("live.left.discard"));
        discard.getStyleClass().add("compact");
        discard.setMinWidth(USE_PREF_SIZE);
        discard.setAccessibleText(messages.text("live.left.discard.spoken", words));
        discard.setOnAction(event -> model.left().discard(recording));
        HBox row = new HBox(open, discard);
        row.getStyleClass().add("lab-choice");
        HBox.setHgrow(open, Priority.ALWAYS);
        return row;
    }
}

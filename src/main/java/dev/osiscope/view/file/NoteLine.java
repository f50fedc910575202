package dev.osiscope.view.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.file.FileViewModel;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The note on the picked packet. It is there where the packet has one, and while one is written.
public final class NoteLine extends HBox {

    private final FileViewModel model;
    private final Messages messages;
    private final Runnable leave;
    private final Label title = new Label();
    private final TextField text = new TextField();
    private boolean writing;
    /// The row of the packet whose note stands there.
    private int row = FileViewModel.NOTHING;

    /// The notes of `model`'s file.
    ///
    /// @param leave gives the keyboard back to where it was
    public NoteLine(FileViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        messages = model.session().messages();
        setId("note-line");
        getStyleClass().add("note-line");
        title.getStyleClass().addAll("small", "strong");
        title.setMinWidth(USE_PREF_SIZE);
        text.setId("note");
        text.setPromptText(messages.text("notes.prompt"));
        text.setTooltip(new Tooltip(messages.text("notes.hint")));
        text.setOnAction(event -> leave.run());
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                escape();
                event.consume();
            }
        });
        text.focusedProperty().subscribe(this::keepWhenLeft);
        model.notes().beforeLeaving(this::finish);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().setAll(title, text);
        model.pickedRowProperty().subscribe(this::refresh);
        model.notes().generationProperty().subscribe(this::refresh);
        refresh();
    }

    private void keepWhenLeft(boolean focused) {
        if (!focused && writing) {
            writing = false;
            model.notes().put(row, text.getText());
            refresh();
        }
    }

    private void finish() {
        if (writing) {
            leave.run();
            keepWhenLeft(false);
        }
    }

    private void refresh() {
        if (writing) {
            return;
        }
        row = model.pickedRowProperty().get();
        String note = row == FileViewModel.NOTHING ? "" : model.notes().on(row).orElse("");
        if (!note.equals(text.getText())) {
            text.setText(note);
        }
        show(!note.isEmpty());
    }

    private void show(boolean shown) {
        if (shown) {
            title.setText(messages.text("notes.title", messages.number(row + 1L)));
            text.setAccessibleText(title.getText());
        }
        setVisible(shown);
        setManaged(shown);
    }

    /// Lets the user write the note on the picked packet.
    public void write() {
        if (model.pickedRowProperty().get() != FileViewModel.NOTHING) {
            model.session().player().pause();
            refresh();
            writing = true;
            show(true);
            text.requestFocus();
            text.end();
        }
    }

    /// Leaves the note as it was before.
    ///
    /// @return whether one was being written
    public boolean escape() {
        boolean was = writing;
        if (was) {
            writing = false;
            refresh();
            leave.run();
        }
        return was;
    }
}

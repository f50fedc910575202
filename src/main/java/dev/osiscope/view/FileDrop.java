package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/// Takes files that are dropped on the window: the first one is opened. While one is held over the window, that says
/// so.
final class FileDrop {

    private final StackPane window;
    private final Label veil = new Label();
    private final Consumer<Path> open;

    FileDrop(StackPane window, Messages messages, Consumer<Path> open) {
        this.window = window;
        this.open = open;
        veil.setText(messages.text("file.drop"));
        veil.setId("drop-veil");
        veil.getStyleClass().add("drop-veil");
        veil.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        veil.setMouseTransparent(true);
        window.setOnDragOver(this::over);
        window.setOnDragExited(event -> window.getChildren().remove(veil));
        window.setOnDragDropped(this::drop);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            if (!window.getChildren().contains(veil)) {
                window.getChildren().add(veil);
            }
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        window.getChildren().remove(veil);
        event.setDropCompleted(take(event.getDragboard().getFiles()));
        event.consume();
    }

    /// Opens the first of `files`.
    ///
    /// @return whether there was one
    boolean take(List<File> files) {
        files.stream().findFirst().map(File::toPath).ifPresent(open);
        return !files.isEmpty();
    }
}

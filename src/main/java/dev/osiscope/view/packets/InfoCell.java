package dev.osiscope.view.packets;

import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.viewmodel.file.FileViewModel;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

/// What a packet says, behind what the analysis says of it.
final class InfoCell extends TableCell<Integer, String> {

    private final FileViewModel model;
    private final Label mark = new Label();

    InfoCell(FileViewModel model) {
        this.model = model;
        getStyleClass().addAll("packet-cell", "info");
        mark.getStyleClass().add("verdict");
        mark.setMinWidth(USE_PREF_SIZE);
        model.findings().generationProperty().subscribe(this::refreshMark);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? "" : text);
        refreshMark();
    }

    private void refreshMark() {
        Integer row = isEmpty() || getTableRow() == null ? null : getTableRow().getItem();
        List<SegmentVerdict> verdicts = row == null ? List.of() : model.findings().verdicts(row);
        mark.setText(verdicts.stream()
                .map(verdict -> model.session().messages().text("verdict." + verdict))
                .collect(Collectors.joining(", ")));
        setGraphic(verdicts.isEmpty() ? null : mark);
    }
}

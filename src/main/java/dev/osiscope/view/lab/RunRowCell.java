package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.branch.RunFrame;
import dev.osiscope.lab.branch.SideBySide;
import dev.osiscope.viewmodel.lab.WhatIfResult;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A row of two runs: what happened in the one and in the other, and whether that is the same.
final class RunRowCell extends ListCell<SideBySide.Row> {

    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final Messages messages;
    private final WhatIfResult result;
    private final RunArrow left;
    private final RunArrow right;
    private final Label sign = new Label();
    private final HBox graphic;

    RunRowCell(WhatIfResult result, Messages messages) {
        this.messages = messages;
        this.result = result;
        left = new RunArrow(result.hosts(), messages);
        right = new RunArrow(result.hosts(), messages);
        sign.getStyleClass().add("run-sign");
        graphic = new HBox(left, sign, right);
        graphic.getStyleClass().add("run-row");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(0);
        right.setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("run-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SideBySide.Row row, boolean empty) {
        super.updateItem(row, empty);
        boolean there = !empty && row != null;
        setGraphic(there ? graphic : null);
        boolean first = there && result.both().firstDifference().isPresent()
                && result.both().firstDifference().getAsInt() == getIndex();
        pseudoClassStateChanged(DIFFERENT, there && !row.same());
        pseudoClassStateChanged(FIRST, first);
        setAccessibleText(there ? spoken(row) : null);
        if (there) {
            left.show(row.left());
            right.show(row.right());
            sign.setText(getIndex() + 1 + (row.same() ? " =" : " ≠"));
        }
    }

    private String spoken(SideBySide.Row row) {
        int number = getIndex() + 1;
        return row.same() ? messages.text("whatif.row.same", number, words(row.left()))
                : messages.text("whatif.row.differs", number, words(row.left()), words(row.right()));
    }

    private String words(Optional<RunFrame> frame) {
        return frame.map(one -> one.words() + (one.fate().isEmpty() ? "" : ", " + RunArrow.fate(one, messages)))
                .orElse(messages.text("whatif.row.nothing"));
    }
}

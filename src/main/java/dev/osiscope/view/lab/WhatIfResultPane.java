package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.branch.SideBySide;
import dev.osiscope.view.parts.RowList;
import dev.osiscope.viewmodel.lab.WhatIfModel;
import dev.osiscope.viewmodel.lab.WhatIfResult;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Both runs of "what if?" beside each other, as two ladders with their first difference marked. Not there while there is no result.
public final class WhatIfResultPane extends VBox {

    private static final int ABOVE = 2;

    private final WhatIfModel model;
    private final Messages messages;

    /// The result in `model`.
    public WhatIfResultPane(WhatIfModel model) {
        this.model = model;
        messages = model.messages();
        setId("lab-whatif-result");
        getStyleClass().add("panel");
        setMinSize(0, 0);
        model.resultProperty().subscribe(found -> {
            setVisible(found.isPresent());
            setManaged(found.isPresent());
            getChildren().clear();
            found.ifPresent(this::show);
        });
    }

    private void show(WhatIfResult result) {
        RowList<SideBySide.Row> rows = new RowList<>();
        rows.setId("whatif-rows");
        rows.getStyleClass().add("run-rows");
        rows.setAccessibleText(messages.text("whatif.result"));
        rows.setCellFactory(_ -> new RunRowCell(result, messages));
        rows.getItems().setAll(result.both().rows());
        VBox.setVgrow(rows, Priority.ALWAYS);
        HBox names = names(result);
        rows.skinProperty().subscribe(skin -> {
            if (skin != null) {
                // What is scrolled makes room for its bar, and the names stand over their lifelines.
                Region sight = (Region) rows.lookup(".clipped-container");
                sight.widthProperty().subscribe(width -> names.setMaxWidth(width.doubleValue() > 0 ? width.doubleValue() : Double.MAX_VALUE));
            }
        });
        getChildren().setAll(head(result), missed(result), titles(result), names, rows);
        result.both().firstDifference().ifPresent(first -> {
            rows.bringIntoSight(first, ABOVE);
            rows.getSelectionModel().select(first);
        });
        rows.requestFocus();
    }

    private HBox head(WhatIfResult result) {
        Label title = new Label(messages.text("whatif.title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label summary = line(result.both().firstDifference().isPresent()
                ? messages.text("whatif.first", result.both().firstDifference().getAsInt() + 1)
                : messages.text("branch.same"));
        summary.setId("whatif-summary");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(messages.text("whatif.close"));
        close.setId("whatif-close");
        close.getStyleClass().add("compact");
        close.setMinWidth(USE_PREF_SIZE);
        close.setTooltip(new Tooltip(messages.text("whatif.close.hint")));
        close.setOnAction(event -> model.closeResult());
        HBox head = new HBox(title, summary, gap, close);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private GridPane titles(WhatIfResult result) {
        Label old = title(messages.text("branch.old"));
        Label other = title(result.title());
        other.setWrapText(true);
        other.setMinHeight(USE_PREF_SIZE);
        other.getStyleClass().addAll("mono", "small");
        // Not a row: that would take as much height as words have which stand in no width.
        GridPane titles = new GridPane();
        titles.addRow(0, old, other);
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            titles.getColumnConstraints().add(half);
        }
        titles.getStyleClass().add("run-titles");
        return titles;
    }

    private static Label title(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("strong");
        label.setTooltip(new Tooltip(words));
        return label;
    }

    private HBox names(WhatIfResult result) {
        Label sign = new Label();
        sign.getStyleClass().add("run-sign");
        RunNames left = new RunNames(result.hosts());
        RunNames right = new RunNames(result.hosts());
        List.of(left, right).forEach(names -> {
            names.setPrefWidth(0);
            HBox.setHgrow(names, Priority.ALWAYS);
        });
        HBox row = new HBox(left, sign, right);
        row.getStyleClass().add("run-names");
        return row;
    }

    /// What did not come true.
    private static VBox missed(WhatIfResult result) {
        VBox lines = new VBox();
        result.missed().forEach(missed -> lines.getChildren().add(line(missed)));
        lines.setVisible(!result.missed().isEmpty());
        lines.setManaged(!result.missed().isEmpty());
        return lines;
    }

    private static Label line(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}

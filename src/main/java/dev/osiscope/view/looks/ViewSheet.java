package dev.osiscope.view.looks;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Words;
import dev.osiscope.viewmodel.choice.LooksModel;
import dev.osiscope.viewmodel.choice.Motion;
import dev.osiscope.viewmodel.choice.Part;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Over the window: how large everything is, whether segments travel, and what is presented. A choice holds at once.
public final class ViewSheet extends StackPane {

    private static final int COLUMNS = 3;

    private final LooksModel model;
    private final Messages messages;
    private final ComboBox<Integer> size;

    /// @param present presents the chosen parts
    /// @param close   takes the sheet away and gives the keyboard back
    public ViewSheet(LooksModel model, Messages messages, Runnable present, Runnable close) {
        this.model = model;
        this.messages = messages;
        setId("view-sheet");
        getStyleClass().add("sheet-veil");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text("view.title"));
        size = choice("view-size", "view.size", LooksModel.SIZES, percent -> messages.text("view.percent", percent), model.sizeProperty().asObject());
        ComboBox<Motion> motion = choice("view-motion", "view.motion", List.of(Motion.values()),
                value -> messages.text("view.motion." + value.name()), model.motionProperty());
        GridPane choices = new GridPane();
        choices.getStyleClass().add("view-choices");
        row(choices, 0, "view.size", size);
        row(choices, 1, "view.motion", motion);
        Label presented = new Label(messages.text("view.presented"));
        presented.getStyleClass().add("strong");
        Label title = new Label(messages.text("view.title"));
        title.getStyleClass().add("explain-title");
        VBox column = new VBox(title, choices, presented, parts(), buttons(present, close));
        column.getStyleClass().add("view-column");
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        VBox sheet = new VBox(scroll);
        sheet.getStyleClass().addAll("sheet", "view-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(sheet);
    }

    private void row(GridPane grid, int index, String key, Node part) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(part);
        grid.addRow(index, label, part);
    }

    private <T> ComboBox<T> choice(String id, String key, List<T> values, Function<T, String> words, Property<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new Words<>(words));
        box.valueProperty().bindBidirectional(chosen);
        box.getProperties().put(id, chosen);
        box.setAccessibleText(messages.text(key));
        return box;
    }

    private GridPane parts() {
        GridPane grid = new GridPane();
        grid.setId("view-parts");
        grid.getStyleClass().add("view-choices");
        Part[] parts = Part.values();
        int rows = Math.ceilDiv(parts.length, COLUMNS);
        for (Part part : parts) {
            CheckBox box = new CheckBox(messages.text("part." + part.name()));
            box.setId("part-" + part.name());
            box.setSelected(model.presentedProperty().get().contains(part));
            box.setOnAction(_ -> {
                model.present(part, box.isSelected());
                box.setSelected(model.presentedProperty().get().contains(part));
            });
            grid.add(box, part.ordinal() / rows, part.ordinal() % rows);
        }
        return grid;
    }

    private HBox buttons(Runnable present, Runnable close) {
        Button show = new Button(messages.text("view.present"));
        show.setId("view-present");
        show.setOnAction(_ -> {
            close.run();
            present.run();
        });
        Button done = new Button(messages.text("notice.close"));
        done.setId("view-close");
        done.setOnAction(_ -> close.run());
        HBox buttons = new HBox(show, done);
        buttons.getStyleClass().add("view-choices");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    /// Gives it the keyboard.
    public void takeFocus() {
        size.requestFocus();
    }
}

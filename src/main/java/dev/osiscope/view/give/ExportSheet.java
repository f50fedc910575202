package dev.osiscope.view.give;

import dev.osiscope.export.give.Form;
import dev.osiscope.export.picture.Look;
import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Words;
import dev.osiscope.viewmodel.give.ExportModel;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Over the window: as what, which steps, in which look; then where to. While it is written it shows how far that is.
public final class ExportSheet extends StackPane {

    private static final int DIGITS = 7;
    private static final int STEPS = 1;

    private final ExportModel model;
    private final Messages messages;
    private final Runnable close;
    private final ComboBox<Form> form;
    private final GridPane grid = new GridPane();
    private final Button save = new Button();
    private final Label problem = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Subscription listening;
    private boolean written;

    /// @param close takes the sheet away and gives the keyboard back
    public ExportSheet(ExportModel model, Messages messages, Runnable close) {
        this.model = model;
        this.messages = messages;
        this.close = close;
        boolean pane = model.offersPane();
        setId("export");
        getStyleClass().add("sheet-veil");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text(pane ? "give.pane.title" : "give.title"));
        form = choice("export-form", model.forms(), shown -> (pane ? "give.pane." : "give.form.") + shown.name(), model.formProperty());
        Label title = new Label(messages.text(pane ? "give.pane.title" : "give.title"));
        title.getStyleClass().add("explain-title");
        problem.setId("export-problem");
        problem.getStyleClass().add("export-problem");
        problem.setWrapText(true);
        progress.setId("export-progress");
        progress.setAccessibleText(messages.text("file.progress"));
        progress.setMaxWidth(Double.MAX_VALUE);
        VBox sheet = new VBox(title, choices(), problem, progress, buttons());
        sheet.getStyleClass().addAll("sheet", "export-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(sheet);
        refresh();
        showSteps();
        listening = model.problemProperty().subscribe(this::refresh).and(model.progressProperty().subscribe(this::refresh))
                .and(model.formProperty().subscribe(this::showSteps));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
                model.save();
                event.consume();
            }
        });
    }

    private GridPane choices() {
        grid.getStyleClass().add("export-grid");
        HBox steps = new HBox(number("export-first", "give.first", model.firstProperty()), new Label("–"),
                number("export-last", "give.last", model.lastProperty()),
                new Label(messages.text("give.of", model.steps())));
        steps.getStyleClass().add("export-line");
        addRow(0, "give.form", form);
        addRow(STEPS, "give.steps", steps);
        if (!model.offersPane()) {
            addRow(2, "give.look",
                    choice("export-look", List.of(Look.values()), shown -> "give.look." + shown.name(), model.lookProperty()));
        }
        return grid;
    }

    private void addRow(int row, String key, Node part) {
        Label label = new Label(messages.text(key));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(part);
        grid.add(label, 0, row);
        GridPane.setHgrow(part, Priority.ALWAYS);
        grid.add(part, 1, row);
    }

    private <T> ComboBox<T> choice(String id, List<T> values, Function<T, String> key, ObjectProperty<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new Words<>(value -> messages.text(key.apply(value))));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(chosen);
        box.setAccessibleText(messages.text(id.replace("export-", "give.")));
        return box;
    }

    private TextField number(String id, String key, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(DIGITS);
        field.setAccessibleText(messages.text(key));
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private HBox buttons() {
        save.setId("export-save");
        save.setText(messages.text("give.save"));
        save.setOnAction(event -> model.save());
        Button cancel = new Button(messages.text("give.cancel"));
        cancel.setId("export-cancel");
        cancel.setOnAction(event -> leave());
        HBox buttons = new HBox(save, cancel);
        buttons.getStyleClass().addAll("export-line", "buttons");
        return buttons;
    }

    /// A picture of a pane as it is has none.
    private void showSteps() {
        grid.getChildren().stream().filter(part -> GridPane.getRowIndex(part) == STEPS)
                .forEach(part -> part.setVisible(model.hasSteps()));
    }

    private void refresh() {
        problem.setText(model.problemProperty().get().orElse(""));
        boolean works = model.progressProperty().get().isPresent();
        model.progressProperty().get().ifPresent(progress::setProgress);
        progress.setVisible(works);
        save.setDisable(works || model.problemProperty().get().isPresent());
        if (written && !works) {
            close();
        }
        written = works;
    }

    /// Stops what is being written, or goes away.
    public void leave() {
        if (model.progressProperty().get().isPresent()) {
            model.cancel();
        } else {
            close();
        }
    }

    private void close() {
        listening.unsubscribe();
        close.run();
    }

    /// Gives it the keyboard.
    public void takeFocus() {
        form.requestFocus();
    }
}

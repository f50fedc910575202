package dev.osiscope.view.looks;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.choice.LayoutsModel;
import dev.osiscope.viewmodel.choice.PaneLayout;
import dev.osiscope.viewmodel.choice.ReadyLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Over the window: the layouts that there are, those that come with the program first. One is chosen, what is seen is saved under a
/// name, and the user's own are renamed and deleted.
public final class LayoutsSheet extends StackPane {

    /// @param own whether the user has made it
    private record Entry(String name, PaneLayout layout, boolean own) {}

    private final LayoutsModel model;
    private final Messages messages;
    private final Supplier<PaneLayout> seen;
    private final Consumer<PaneLayout> choose;
    private final Runnable close;
    private final ListView<Entry> list = new ListView<>();
    private final TextField name = new TextField();
    private final Label said = new Label();
    private final Button use;
    private final Button save;
    private final Button rename;
    private final Button delete;
    private final Button undo;

    /// @param seen   what is seen now, to be saved
    /// @param choose gives the window a layout
    /// @param close  takes the sheet away and gives the keyboard back
    public LayoutsSheet(LayoutsModel model, Messages messages, Supplier<PaneLayout> seen, Consumer<PaneLayout> choose, Runnable close) {
        this.model = model;
        this.messages = messages;
        this.seen = seen;
        this.choose = choose;
        this.close = close;
        setId("layouts-sheet");
        getStyleClass().add("sheet-veil");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text("layouts.title"));
        use = button("use", this::use);
        use.getStyleClass().add("primary");
        save = button("save", this::save);
        rename = button("rename", this::rename);
        delete = button("delete", this::delete);
        undo = button("undo", this::undo);
        undo.setDisable(true);
        list.setId("layouts-list");
        list.setAccessibleText(messages.text("layouts.title"));
        list.setCellFactory(_ -> new EntryCell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                use();
            } else if (event.getCode() == KeyCode.DELETE) {
                delete.fire();
            }
        });
        name.setId("layouts-name");
        name.setAccessibleText(messages.text("layouts.name"));
        name.setPromptText(messages.text("layouts.name"));
        name.setOnAction(_ -> save.fire());
        HBox.setHgrow(name, Priority.ALWAYS);
        said.setId("layouts-said");
        said.getStyleClass().add("muted");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        list.getSelectionModel().selectedItemProperty().subscribe(this::allow);
        name.textProperty().subscribe(this::allow);
        getChildren().setAll(sheet());
        fill(Optional.empty());
        list.getSelectionModel().selectFirst();
    }

    private VBox sheet() {
        Label title = new Label(messages.text("layouts.title"));
        title.getStyleClass().add("explain-title");
        Label hint = new Label(messages.text("layouts.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        HBox naming = new HBox(name, save, rename);
        naming.getStyleClass().add("view-choices");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(delete, undo, gap, use, button("close", close));
        buttons.getStyleClass().add("view-choices");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox column = new VBox(title, hint, list, naming, said, buttons);
        column.getStyleClass().add("view-column");
        VBox sheet = new VBox(column);
        sheet.getStyleClass().addAll("sheet", "layouts-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return sheet;
    }

    private Button button(String id, Runnable does) {
        Button button = new Button(messages.text("layouts." + id));
        button.setId("layouts-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> does.run());
        return button;
    }

    private Optional<Entry> picked() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private Optional<String> written() {
        return LayoutsModel.name(name.getText());
    }

    /// The names of the ready ones stay theirs.
    private boolean isFree(String written) {
        return list.getItems().stream().noneMatch(entry -> !entry.own() && entry.name().equalsIgnoreCase(written));
    }

    private void allow() {
        boolean own = picked().filter(Entry::own).isPresent();
        boolean named = written().filter(this::isFree).isPresent();
        use.setDisable(picked().isEmpty());
        save.setDisable(!named);
        rename.setDisable(!named || !own);
        delete.setDisable(!own);
        if (written().isPresent() && !named) {
            said.setText(messages.text("layouts.taken", written().get()));
        }
    }

    private void fill(Optional<String> picked) {
        List<Entry> entries = new ArrayList<>();
        for (ReadyLayout ready : ReadyLayout.values()) {
            entries.add(new Entry(messages.text("layout." + ready.name()), ready.layout(), false));
        }
        model.namedProperty().get().forEach((own, layout) -> entries.add(new Entry(own, layout, true)));
        list.getItems().setAll(entries);
        entries.stream().filter(entry -> picked.filter(entry.name()::equals).isPresent()).findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
    }

    private void use() {
        picked().ifPresent(entry -> {
            close.run();
            choose.accept(entry.layout());
        });
    }

    private void save() {
        written().ifPresent(given -> {
            boolean replaced = model.namedProperty().get().containsKey(given);
            model.save(given, seen.get());
            done(Optional.of(given), replaced ? "layouts.replaced" : "layouts.saved", given);
        });
    }

    private void rename() {
        String old = picked().orElseThrow().name();
        written().ifPresent(given -> {
            model.rename(old, given);
            done(Optional.of(given), "layouts.renamed", given);
        });
    }

    private void delete() {
        String old = picked().orElseThrow().name();
        model.delete(old);
        done(Optional.empty(), "layouts.deleted", old);
    }

    private void undo() {
        undo.setDisable(true);
        if (model.undo()) {
            fill(picked().map(Entry::name));
            said.setText(messages.text("layouts.undone"));
        }
        list.requestFocus();
    }

    private void done(Optional<String> picked, String key, String about) {
        name.clear();
        fill(picked);
        undo.setDisable(false);
        said.setText(messages.text(key, about));
        list.requestFocus();
    }

    /// Gives it the keyboard.
    public void takeFocus() {
        list.requestFocus();
    }

    private final class EntryCell extends ListCell<Entry> {

        private EntryCell() {
            getStyleClass().add("layouts-cell");
            setOnMouseClicked(event -> {
                if (!isEmpty() && event.getClickCount() == 2) {
                    use();
                }
            });
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty ? "" : entry.own() ? messages.text("layouts.own", entry.name()) : entry.name());
        }
    }
}

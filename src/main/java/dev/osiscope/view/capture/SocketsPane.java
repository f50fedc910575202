package dev.osiscope.view.capture;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.capture.SocketSort;
import dev.osiscope.viewmodel.capture.SocketsModel;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The TCP sockets of this machine, live: searched and sorted, one of them picked.
public final class SocketsPane extends VBox {

    private final SocketsModel model;
    private final Messages messages;
    private final SocketColumns columns = new SocketColumns();
    private final SocketRows rows;
    private final Label title = new Label();
    private final TextField search = new TextField();
    private final Label nothing = new Label();
    private final Label remark = new Label();
    private final List<Button> heads;
    private final Pane head = new Pane();

    /// The sockets of `model`.
    ///
    /// @param chosen called when the user has decided for the picked one: by Enter or a double click
    public SocketsPane(SocketsModel model, Runnable chosen) {
        this.model = model;
        messages = model.messages();
        rows = new SocketRows(model, columns, chosen);
        heads = SocketColumns.ALL.stream().map(this::head).toList();
        setId("sockets-pane");
        getStyleClass().addAll("panel", "sockets-pane");
        head.getChildren().setAll(heads);
        head.getStyleClass().add("packet-head");
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        nothing.setId("sockets-nothing");
        remark.getStyleClass().addAll("small", "muted", "sockets-remark");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        StackPane body = new StackPane(rows, nothing);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(bar(), head, body, remark);
        rows.onPlaced(this::placeHeads);
        model.generationProperty().subscribe(this::refresh);
        model.problemProperty().subscribe(this::refresh);
        model.remarkProperty().subscribe(this::refresh);
        model.sortProperty().subscribe(this::refreshHeads);
        model.descendingProperty().subscribe(this::refreshHeads);
        refreshHeads();
        refresh();
    }

    private HBox bar() {
        title.getStyleClass().add("panel-title");
        title.setId("sockets-title");
        title.setMinWidth(USE_PREF_SIZE);
        search.setId("sockets-search");
        search.setPromptText(messages.text("sockets.search"));
        search.setAccessibleText(messages.text("sockets.search.spoken"));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN && !model.items().isEmpty()) {
                takeFocus();
                event.consume();
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        CheckBox listening = new CheckBox(messages.text("sockets.listening"));
        listening.setId("sockets-listening");
        listening.setTooltip(new Tooltip(messages.text("sockets.listening.hint")));
        listening.setMinWidth(USE_PREF_SIZE);
        listening.selectedProperty().bindBidirectional(model.listeningOnlyProperty());
        HBox bar = new HBox(title, search, listening);
        bar.getStyleClass().add("pane-head");
        return bar;
    }

    private Button head(SocketSort sort) {
        Button button = new Button();
        button.setId("sockets-by-" + sort.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll("socket-title");
        button.setManaged(false);
        button.setOnAction(event -> model.sortBy(sort));
        return button;
    }

    private void placeHeads() {
        for (int column = 0; column < heads.size(); column++) {
            heads.get(column).resizeRelocate(columns.start(column), 0, columns.width(column), head.getHeight());
        }
    }

    private void refreshHeads() {
        for (SocketSort sort : SocketColumns.ALL) {
            Button button = heads.get(sort.ordinal());
            String name = messages.text("sockets.column." + sort.name().toLowerCase(Locale.ROOT));
            boolean chosen = model.sortProperty().get() == sort;
            button.setText(chosen ? name + (model.descendingProperty().get() ? " ↓" : " ↑") : name);
            button.setAccessibleText(messages.text(chosen ? "sockets.sorted" : "sockets.sortable", name));
        }
    }

    private void refresh() {
        int shown = model.items().size();
        title.setText(shown == model.total()
                ? messages.text("sockets.title", messages.number(shown))
                : messages.text("sockets.title.some", messages.number(shown), messages.number(model.total())));
        nothing.setText(nothingWords());
        nothing.setVisible(shown == 0 || !model.problemProperty().get().isEmpty());
        rows.setVisible(!nothing.isVisible());
        remark.setText(model.remarkProperty().get());
        remark.setVisible(!remark.getText().isEmpty());
        remark.setManaged(remark.isVisible());
    }

    private String nothingWords() {
        if (!model.problemProperty().get().isEmpty()) {
            return model.problemProperty().get();
        }
        if (!model.looked()) {
            return messages.text("sockets.looking");
        }
        return messages.text(model.total() == 0 ? "sockets.none" : "sockets.none.match");
    }

    /// Gives the keyboard to the list; the first socket is picked where none is.
    public void takeFocus() {
        if (model.pickedPosition() < 0 && !model.items().isEmpty()) {
            model.pick(0);
        }
        rows.requestFocus();
    }

    /// Gives the keyboard to the field that is searched with.
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }
}

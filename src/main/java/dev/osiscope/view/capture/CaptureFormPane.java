package dev.osiscope.view.capture;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.capture.CaptureForm;
import dev.osiscope.viewmodel.capture.CaptureStatus;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import dev.osiscope.viewmodel.capture.CaptureWay;
import dev.osiscope.viewmodel.capture.FilterFault;
import dev.osiscope.viewmodel.capture.InterfaceItem;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is to be captured: a port, interfaces, a capture filter; by which method, or why none works; and the recordings that
/// were left.
final class CaptureFormPane extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int PORT_COLUMNS = 6;

    private final CaptureViewModel model;
    private final CaptureForm form;
    private final Messages messages;
    private final TextField port = new TextField();
    private final TextField filter = new TextField();
    private final Label fault = words("capture-fault");
    private final VBox interfaces = new VBox();
    private final Label way = words("capture-way");
    private final Label refused = words("capture-refused");
    private final Label without = words("capture-without");
    private final Button again;
    private final Button start;
    private final Button cancel;
    private final Label progress = words("capture-progress");

    CaptureFormPane(CaptureViewModel model) {
        this.model = model;
        form = model.form();
        messages = model.sockets().messages();
        setId("capture-form");
        getStyleClass().addAll("panel", "capture-form");
        start = button("start", model::start);
        // The page around it is the start of a capture.
        start.setId("capture-begin");
        start.getStyleClass().add("primary");
        cancel = button("cancel", model::stop);
        again = button("look", model::look);
        fault.getStyleClass().add("problem");
        refused.getStyleClass().add("problem");
        way.getStyleClass().addAll("small", "muted");
        without.setText(messages.text("live.without"));
        progress.getStyleClass().add("strong");
        fillFields();
        VBox column = new VBox(title("live.form.title"), paragraph("live.form.words"),
                row("live.port", port), heading("live.interfaces"), interfaces, heading("live.filter"), filter, fault,
                way, refused, without, again, new HBox(start), progress, new HBox(cancel), new LeftRecordingsPane(model));
        column.getStyleClass().add("capture-form-column");
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        form.interfacesProperty().subscribe(this::fillInterfaces);
        form.chosenProperty().subscribe(this::refresh);
        form.faultProperty().subscribe(this::showFault);
        form.wayProperty().subscribe(this::refresh);
        model.statusProperty().subscribe(this::refresh);
        fillInterfaces();
        showFault();
    }

    private void fillFields() {
        port.setId("capture-port");
        port.setPrefColumnCount(PORT_COLUMNS);
        port.setPromptText(messages.text("live.port.prompt"));
        port.setAccessibleText(messages.text("live.port"));
        port.textProperty().bindBidirectional(form.portProperty());
        port.setOnAction(event -> model.start());
        filter.setId("capture-filter");
        filter.getStyleClass().add("mono");
        filter.setPromptText(messages.text("live.filter.prompt"));
        filter.setAccessibleText(messages.text("live.filter"));
        filter.setTooltip(new Tooltip(messages.text("live.filter.hint")));
        filter.textProperty().bindBidirectional(form.filterProperty());
        filter.setOnAction(event -> model.start());
        interfaces.setId("capture-interfaces");
        interfaces.getStyleClass().add("capture-interfaces");
    }

    private static Label words(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Label title(String key) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("explain-title");
        return title;
    }

    private Label heading(String key) {
        Label heading = new Label(messages.text(key));
        heading.getStyleClass().add("panel-title");
        return heading;
    }

    private Label paragraph(String key) {
        Label words = words(key);
        words.setText(messages.text(key));
        return words;
    }

    private HBox row(String key, Node field) {
        Label label = new Label(messages.text(key));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(field);
        HBox row = new HBox(label, field);
        row.getStyleClass().add("lab-choice");
        return row;
    }

    private Button button(String id, Runnable action) {
        Button button = new Button(messages.text("live." + id));
        button.setId("capture-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void fillInterfaces() {
        interfaces.getChildren().setAll(form.interfacesProperty().get().stream().map(this::choice).toList());
        refresh();
    }

    private CheckBox choice(InterfaceItem item) {
        CheckBox choice = new CheckBox(item.name() + "   " + item.words());
        choice.setMnemonicParsing(false);
        choice.setUserData(item.name());
        choice.setTooltip(new Tooltip(item.words()));
        choice.setOnAction(event -> form.choose(item.name(), choice.isSelected()));
        return choice;
    }

    private void showFault() {
        Optional<FilterFault> found = form.faultProperty().get();
        filter.pseudoClassStateChanged(WRONG, found.isPresent());
        fault.setText(found.map(this::words).orElse(""));
        refresh();
    }

    private String words(FilterFault found) {
        String text = filter.getText();
        int end = Math.min(found.end(), text.length());
        int begin = Math.min(found.start(), end);
        String part = begin == end ? "" : text.substring(begin, end);
        return found.words() + "\n" + (part.isEmpty() ? messages.text("live.filter.missing")
                : messages.text("live.filter.place", part, begin + 1));
    }

    private void refresh() {
        CaptureStatus status = model.statusProperty().get();
        CaptureWay found = form.wayProperty().get();
        boolean waits = status.phase() == CaptureStatus.Phase.STARTING;
        interfaces.getChildren().forEach(node -> ((CheckBox) node).setSelected(
                form.chosenProperty().get().contains((String) node.getUserData())));
        way.setText(found.method().isPresent() ? found.words() : "");
        refused.setText(found.refused() ? found.words() : "");
        progress.setText(waits ? status.words() : "");
        show(fault, !fault.getText().isEmpty());
        show(way, found.method().isPresent());
        show(refused, found.refused());
        show(without, found.refused());
        show(again, found.refused());
        show(start, !waits);
        show(progress, waits);
        show(cancel, waits);
        start.setDisable(!form.ready());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void takeFocus() {
        (cancel.isVisible() ? cancel : again.isVisible() ? again : start).requestFocus();
    }

    void focusPort() {
        port.requestFocus();
        port.selectAll();
    }

    void focusFilter() {
        filter.requestFocus();
    }
}

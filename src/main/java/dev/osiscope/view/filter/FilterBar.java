package dev.osiscope.view.filter;

import dev.osiscope.filter.FilterError;
import dev.osiscope.filter.TextRange;
import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Buttons;
import dev.osiscope.viewmodel.file.FilterModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A line to write a filter in. Its frame and a sign say whether it is one; what is wrong is said below it, when the
/// writer stops, over the panes; or when it was to be applied, and then the panes make room for it.
public final class FilterBar extends VBox {

    private static final PseudoClass VALID = PseudoClass.getPseudoClass("valid");
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass APPLIED = PseudoClass.getPseudoClass("applied");
    private static final long PAUSE_NANOS = 700_000_000;
    private static final double GAP = 2;

    private final FilterModel model;
    private final Messages messages;
    private final TextField field = new TextField();
    private final Label sign = new Label();
    private final MenuButton history = new MenuButton();
    private final Button apply;
    private final Button clear;
    private final Label progress = new Label();
    private final FilterErrorBox errorBox;
    private final HBox line;
    private final ReadOnlyBooleanWrapper used = new ReadOnlyBooleanWrapper();
    private boolean asked;
    private long now;
    private long changedAt;

    /// The filter of `model`.
    public FilterBar(FilterModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        errorBox = new FilterErrorBox(messages);
        apply = button("apply", this::apply);
        clear = button("clear", this::clear);
        setId("filter");
        buildField();
        buildHistory();
        progress.getStyleClass().addAll("small", "muted");
        progress.setId("filter-progress");
        progress.setMinWidth(USE_PREF_SIZE);
        line = new HBox(sign, field, history, apply, clear, progress);
        line.getStyleClass().add("filter-bar");
        setSpacing(GAP);
        getChildren().setAll(line, errorBox);
        model.errorProperty().subscribe(this::refresh);
        model.appliedProperty().subscribe(this::refresh);
        model.progressProperty().subscribe(this::refreshProgress);
        field.focusedProperty().subscribe(this::refresh);
        refresh();
    }

    /// Whether there is a filter, or one is being written.
    public ReadOnlyBooleanProperty usedProperty() {
        return used.getReadOnlyProperty();
    }

    private void buildField() {
        field.setId("filter-text");
        field.getStyleClass().addAll("filter-text", "mono");
        field.setPromptText(messages.text("filterbar.prompt"));
        field.setTooltip(new Tooltip(messages.text("filterbar.hint")));
        field.textProperty().bindBidirectional(model.textProperty());
        field.textProperty().subscribe(() -> {
            asked = false;
            changedAt = now;
            refresh();
        });
        field.setOnAction(event -> apply());
        HBox.setHgrow(field, Priority.ALWAYS);
        sign.getStyleClass().add("filter-sign");
        sign.setId("filter-sign");
    }

    private void buildHistory() {
        history.setId("filter-history");
        history.getStyleClass().add("compact");
        history.setText(messages.text("filterbar.history"));
        history.setAccessibleText(messages.text("filterbar.history.hint"));
        history.setTooltip(new Tooltip(messages.text("filterbar.history.hint")));
        history.setMinWidth(USE_PREF_SIZE);
        model.historyProperty().subscribe(this::fillHistory);
    }

    private void fillHistory(List<String> earlier) {
        history.getItems().setAll(earlier.stream().map(this::item).toList());
        history.setVisible(!earlier.isEmpty());
        history.setManaged(!earlier.isEmpty());
    }

    private MenuItem item(String text) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            model.textProperty().set(text);
            model.apply();
        });
        return item;
    }

    private Button button(String id, Runnable action) {
        return Buttons.of("filter-" + id, messages, "filterbar." + id, action, "compact");
    }

    /// Gives the keyboard to the field.
    public void takeFocus() {
        field.requestFocus();
        field.selectAll();
    }

    /// Writes `text` and applies it.
    public void write(String text) {
        field.setText(text);
        apply();
    }

    /// Opens the list of earlier filters.
    public void showHistory() {
        history.show();
    }

    /// Empties the field, where it has the keyboard and there is something in it.
    ///
    /// @return whether that was so
    public boolean escape() {
        boolean something = field.isFocused() && !field.getText().isEmpty();
        if (something) {
            clear();
        }
        return something;
    }

    private void clear() {
        model.clear();
    }

    /// Applies what is written; what is wrong with it is picked and said.
    private void apply() {
        model.apply();
        asked = true;
        refreshError();
        model.errorProperty().get().map(FilterError::place).ifPresent(this::pick);
    }

    private void pick(TextRange place) {
        int length = field.getText().length();
        field.selectRange(Math.min(place.start(), length), Math.min(place.end(), length));
    }

    /// Lets time pass: who stops writing is told what is wrong.
    public void pulse(long nowNanos) {
        now = nowNanos;
        refreshError();
    }

    private void refresh() {
        boolean blank = field.getText().isBlank();
        boolean wrong = model.errorProperty().get().isPresent();
        boolean inForce = model.appliedProperty().get()
                .filter(filter -> filter.text().strip().equals(field.getText().strip())).isPresent();
        field.pseudoClassStateChanged(VALID, !blank && !wrong);
        field.pseudoClassStateChanged(INVALID, wrong);
        field.pseudoClassStateChanged(APPLIED, inForce);
        String state = blank ? "none" : wrong ? "wrong" : inForce ? "applied" : "right";
        sign.setText(messages.text("filterbar.sign." + state));
        sign.getStyleClass().setAll("label", "filter-sign", state);
        field.setAccessibleText(messages.text("filterbar.spoken", messages.text("filterbar.state." + state)));
        apply.setDisable(blank && model.appliedProperty().get().isEmpty());
        clear.setDisable(field.getText().isEmpty() && model.appliedProperty().get().isEmpty());
        used.set(field.isFocused() || !clear.isDisable());
        refreshError();
    }

    private void refreshProgress(FilterModel.Progress newest) {
        String words = newest.running()
                ? messages.text("filterbar.running", Math.round(100 * newest.fraction()))
                : newest.unanswered() > 0 ? messages.text("filterbar.unanswered", messages.number(newest.unanswered())) : "";
        progress.setText(words);
        progress.setVisible(!words.isEmpty());
        progress.setManaged(!words.isEmpty());
    }

    private void refreshError() {
        Optional<FilterError> error = model.errorProperty().get()
                .filter(wrong -> asked || field.isFocused() && now - changedAt >= PAUSE_NANOS);
        errorBox.show(error, field.getText());
        errorBox.setManaged(error.isPresent() && asked);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // Only then is known where the field stands.
        line.layout();
        errorBox.autosize();
        errorBox.relocate(field.getLayoutX(), line.getHeight() + GAP);
    }
}

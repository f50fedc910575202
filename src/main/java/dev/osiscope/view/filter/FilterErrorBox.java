package dev.osiscope.view.filter;

import dev.osiscope.filter.FilterError;
import dev.osiscope.i18n.Messages;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is wrong with a filter: the text with the wrong part marked, the problem, and what to
/// write instead.
final class FilterErrorBox extends VBox {

    /// At the end of the text there is nothing to mark: a sign stands for it.
    private static final String NOTHING = "␣";
    /// How much of the text is shown before and after the wrong part.
    private static final int AROUND = 40;

    private final Messages messages;
    private final Label before = part("filter-part");
    private final Label wrong = part("filter-wrong");
    private final Label after = part("filter-part");
    private final Label problem = new Label();
    private final Label mend = new Label();
    private Optional<FilterError> shown = Optional.empty();

    FilterErrorBox(Messages messages) {
        this.messages = messages;
        setId("filter-error");
        getStyleClass().add("filter-error");
        setManaged(false);
        setVisible(false);
        setViewOrder(-1);
        setAccessibleRole(AccessibleRole.TEXT);
        problem.setId("filter-problem");
        problem.getStyleClass().add("strong");
        mend.setId("filter-mend");
        getChildren().setAll(new HBox(before, wrong, after), problem, mend);
    }

    private static Label part(String style) {
        Label part = new Label();
        part.getStyleClass().addAll("mono", style);
        part.setMinWidth(USE_PREF_SIZE);
        return part;
    }

    /// Shows what is wrong with `text`, or nothing.
    void show(Optional<FilterError> error, String text) {
        if (error.equals(shown)) {
            return;
        }
        shown = error;
        setVisible(error.isPresent());
        error.ifPresent(found -> {
            int start = Math.min(found.place().start(), text.length());
            int end = Math.min(found.place().end(), text.length());
            before.setText((start > AROUND ? "…" : "") + text.substring(Math.max(0, start - AROUND), start));
            wrong.setText(start == end ? NOTHING : text.substring(start, end));
            String rest = text.substring(end);
            after.setText(rest.length() > AROUND ? rest.substring(0, AROUND) + "…" : rest);
            problem.setText(messages.text(found.problem()));
            mend.setText(messages.text(found.mend()));
            setAccessibleText(problem.getText() + " " + mend.getText());
            requestParentLayout();
        });
    }
}

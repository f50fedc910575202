package dev.osiscope.view.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.lesson.CourseItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A lesson in the list: its number, its title, how long it takes, and how far it is done.
final class CourseCell extends ListCell<CourseItem> {

    private static final String DONE = "✓";
    private static final String HALFWAY = "◐";
    private static final int TWICE = 2;

    private final Messages messages;
    private final Label number = new Label();
    private final Label title = LessonParts.words("course-title");
    private final Label minutes = new Label();
    private final HBox line;

    /// @param begin   begins the lesson that is picked
    /// @param oneLine whether the minutes stand beside the title, and not below it
    CourseCell(Messages messages, Runnable begin, boolean oneLine) {
        this.messages = messages;
        number.getStyleClass().addAll("mono", "course-number");
        number.setMinWidth(USE_PREF_SIZE);
        minutes.getStyleClass().addAll("small", "muted");
        minutes.setMinWidth(USE_PREF_SIZE);
        Pane words = oneLine ? new HBox(title, minutes) : new VBox(title, minutes);
        words.getStyleClass().add("course-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(number, words);
        // Rows are of one height: a title of two lines takes the place of the minutes, which stand beside the list as well.
        title.heightProperty().subscribe(height -> LessonParts.show(minutes, height.doubleValue() < TWICE * title.getFont().getSize()));
        line.getStyleClass().add("course-line");
        getStyleClass().add("course-cell");
        // As wide as the list, not as its words.
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (!isEmpty() && event.getClickCount() == TWICE) {
                begin.run();
            }
        });
    }

    private String state(CourseItem item) {
        int minutes = item.offer().minutes();
        return item.halfway().map(left -> messages.text("lesson.item.halfway", minutes, left.answered(), item.offer().questions()))
                .or(() -> item.standing().map(done -> messages.text("lesson.item.done", minutes, done.right(), done.asked())))
                .orElseGet(() -> messages.text("lesson.minutes", minutes));
    }

    @Override
    protected void updateItem(CourseItem item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : line);
        if (!empty) {
            number.setText(item.halfway().isPresent() ? HALFWAY : item.standing().isPresent() ? DONE : String.valueOf(item.number()));
            title.setText(item.offer().title());
            String state = state(item);
            minutes.setText(state);
            setAccessibleText(messages.text("lesson.item.spoken", item.number(), item.offer().title(), state));
        }
    }
}

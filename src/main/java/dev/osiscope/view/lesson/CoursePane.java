package dev.osiscope.view.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.view.parts.StickyToggle;
import dev.osiscope.viewmodel.lesson.CourseItem;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is shown while no lesson is played: the lessons of the course, and what is to be known of the one that is picked.
public final class CoursePane extends HBox {

    private final LessonsModel model;
    private final Messages messages;
    private final ListView<CourseItem> list = new ListView<>();
    private final VBox about = new VBox();
    private final Map<Mode, ToggleButton> modes = new EnumMap<>(Mode.class);
    private final Label modeWords = LessonParts.words("muted");
    private final HBox modeLine = new HBox();
    private final Button begin;
    private final Button results;
    private final FindingsBox findings;

    /// The course of `model`.
    public CoursePane(LessonsModel model) {
        this.model = model;
        messages = model.messages();
        begin = LessonParts.button(messages, "begin", model::begin, "primary");
        results = LessonParts.button(messages, "results", model::saveResults);
        findings = new FindingsBox(messages, "lesson.findings");
        setId("course");
        getStyleClass().add("course");
        setMinSize(0, 0);
        getChildren().setAll(lessons(), detail());
        model.findingsProperty().subscribe(findings::show);
        model.courseProperty().subscribe(this::fill);
        model.pickedProperty().subscribe(this::pick);
        model.modeProperty().subscribe(this::showMode);
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                model.pickedProperty().set(index.intValue());
            }
        });
    }

    private VBox lessons() {
        Label title = new Label(messages.text("lesson.course"));
        title.getStyleClass().add("panel-title");
        list.setId("course-list");
        list.setAccessibleText(messages.text("lesson.course"));
        list.setPlaceholder(new Label(messages.text("lesson.course.none")));
        list.setCellFactory(_ -> new CourseCell(messages, model::begin));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox lessons = new VBox(title, list);
        lessons.getStyleClass().addAll("panel", "course-lessons");
        return lessons;
    }

    private VBox detail() {
        ToggleGroup group = new ToggleGroup();
        modeLine.getStyleClass().add("segments");
        for (Mode mode : Mode.values()) {
            ToggleButton button = new StickyToggle(messages.text("lesson.mode." + mode.name()));
            button.setId("lesson-mode-" + mode.name());
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip(messages.text("lesson.mode." + mode.name() + ".hint")));
            button.setOnAction(_ -> model.modeProperty().set(mode));
            modes.put(mode, button);
            modeLine.getChildren().add(button);
        }
        about.getStyleClass().add("course-about");
        FlowPane buttons = new FlowPane(begin, LessonParts.button(messages, "open", model::open), results);
        buttons.getStyleClass().add("lesson-buttons");
        Label own = LessonParts.words("muted");
        own.setText(messages.text("lesson.own"));
        VBox column = new VBox(about, modeLine, modeWords, buttons, findings, own);
        column.getStyleClass().add("course-column");
        ScrollPane scroll = LessonParts.scroll(new VBox(column), messages.text("lesson.course.about"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox detail = new VBox(scroll);
        detail.getStyleClass().addAll("panel", "course-detail");
        HBox.setHgrow(detail, Priority.ALWAYS);
        detail.setMinWidth(0);
        return detail;
    }

    private void fill(List<CourseItem> items) {
        list.getItems().setAll(items);
        pick();
    }

    private void pick() {
        list.getSelectionModel().select(model.pickedProperty().get());
        Contents.replace(about, model.picked().map(this::about).orElseGet(() -> List.of(
                title(messages.text("lesson.course.empty")))));
        boolean there = model.picked().isPresent();
        LessonParts.show(modeLine, there);
        LessonParts.show(modeWords, there);
        begin.setDisable(!there);
        LessonParts.show(results, model.hasResults());
    }

    private List<Node> about(CourseItem item) {
        List<Node> parts = new ArrayList<>();
        parts.add(title(messages.text("lesson.numbered", item.number(), item.offer().title())));
        parts.add(words(messages.text("lesson.minutes", item.offer().minutes()), "muted"));
        if (!item.offer().afterwards().isEmpty()) {
            parts.add(words(messages.text("lesson.afterwards"), "strong"));
            parts.add(Afterwards.list(item.offer().afterwards(), new Prose(_ -> { })));
        }
        item.standing().ifPresent(standing -> parts.add(words(messages.text("lesson.standing", standing.right(),
                standing.asked(), messages.text("lesson.mode." + standing.mode().name())), "good")));
        return parts;
    }

    private static Label title(String words) {
        return words(words, "course-heading");
    }

    private static Label words(String text, String style) {
        Label label = LessonParts.words(style);
        label.setText(text);
        return label;
    }

    private void showMode(Mode mode) {
        modes.get(mode).setSelected(true);
        modeWords.setText(messages.text("lesson.mode." + mode.name() + ".hint"));
    }

    /// Gives the keyboard to the list.
    public void takeFocus() {
        list.requestFocus();
    }
}

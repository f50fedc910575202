package dev.osiscope.view.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.view.parts.RowList;
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
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is shown while no lesson is played: the lessons of the course, and what is to be known of the one that is picked.
public final class CoursePane extends StackPane {

    private final LessonsModel model;
    private final Messages messages;
    private final HBox across = new HBox();
    private final VBox down = new VBox();
    private final List<VBox> panes;
    private final RowList<CourseItem> list = new RowList<>();
    private final VBox about = new VBox();
    private final VBox aims = new VBox();
    private final Map<Mode, ToggleButton> modes = new EnumMap<>(Mode.class);
    private final Label modeWords = LessonParts.words("muted");
    private final HBox modeLine = new HBox();
    private final Button begin;
    private final Button anew;
    private final Label done = LessonParts.words("small", "muted");
    private final Button results;
    private final FindingsBox findings;
    private final DraftsBox drafts;
    private boolean stacked;

    /// The course of `model`.
    public CoursePane(LessonsModel model) {
        this.model = model;
        messages = model.messages();
        begin = LessonParts.button(messages, "begin", model::begin, "primary");
        anew = LessonParts.button(messages, "anew", model::beginAnew);
        results = LessonParts.button(messages, "results", model.results()::save);
        findings = new FindingsBox(messages, "lesson.findings");
        drafts = new DraftsBox(model.authoring(), messages);
        setId("course");
        getStyleClass().add("course");
        setMinSize(0, 0);
        across.getStyleClass().add("course-across");
        down.getStyleClass().add("course-down");
        panes = List.of(lessons(), detail());
        stack(false);
        model.findingsProperty().subscribe(findings::show);
        model.course().itemsProperty().subscribe(this::fill);
        model.course().pickedProperty().subscribe(this::pick);
        model.modeProperty().subscribe(this::showMode);
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                model.course().pickedProperty().set(index.intValue());
            }
        });
    }

    private VBox lessons() {
        Label title = new Label(messages.text("lesson.course"));
        title.getStyleClass().add("panel-title");
        list.setId("course-list");
        list.getStyleClass().add("course-list");
        list.setAccessibleText(messages.text("lesson.course"));
        list.setPlaceholder(new Label(messages.text("lesson.course.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox head = new HBox(title, done);
        head.getStyleClass().add("course-head");
        VBox lessons = new VBox(head, list);
        VBox.setVgrow(lessons, Priority.ALWAYS);
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
        aims.getStyleClass().add("course-about");
        FlowPane buttons = new FlowPane(begin, anew, LessonParts.button(messages, "open", model::open),
                LessonParts.button(messages, "edit", model::edit), results);
        buttons.getStyleClass().add("lesson-buttons");
        Label own = LessonParts.words("muted");
        own.setText(messages.text("lesson.own"));
        VBox column = new VBox(about, modeLine, modeWords, buttons, findings, aims, drafts, own);
        column.getStyleClass().add("course-column");
        ScrollPane scroll = LessonParts.wholeLines(new VBox(column), messages.text("lesson.course.about"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox detail = new VBox(scroll);
        detail.getStyleClass().addAll("panel", "course-detail");
        HBox.setHgrow(detail, Priority.ALWAYS);
        VBox.setVgrow(detail, Priority.ALWAYS);
        detail.setMinSize(0, 0);
        return detail;
    }

    private void fill(List<CourseItem> items) {
        list.getItems().setAll(items);
        long finished = items.stream().filter(item -> item.standing().isPresent()).count();
        done.setText(messages.text("lesson.course.done", finished, items.size()));
        LessonParts.show(done, !items.isEmpty());
        pick();
    }

    private void pick() {
        list.getSelectionModel().select(model.course().pickedProperty().get());
        showPicked();
        showAbout();
        Contents.replace(aims, model.course().picked().map(this::aims).orElseGet(List::of));
        LessonParts.show(aims, !aims.getChildren().isEmpty());
        boolean there = model.course().picked().isPresent();
        LessonParts.show(modeLine, there);
        LessonParts.show(modeWords, there);
        begin.setDisable(!there);
        boolean left = model.course().picked().filter(item -> item.halfway().isPresent()).isPresent();
        begin.setText(messages.text(left ? "lesson.goon" : "lesson.button.begin"));
        LessonParts.show(anew, left);
        LessonParts.show(results, model.results().any());
    }

    private void showAbout() {
        Contents.replace(about, model.course().picked().map(this::about).orElseGet(() -> List.of(
                title(messages.text("lesson.course.empty")))));
    }

    /// The lesson that is picked is in sight, with the one before it where there is room.
    private void showPicked() {
        list.bringIntoSight(model.course().pickedProperty().get(), 1);
    }

    private List<Node> about(CourseItem item) {
        List<Node> parts = new ArrayList<>();
        parts.add(title(messages.text("lesson.numbered", item.number(), item.offer().title())));
        Label minutes = words(messages.text("lesson.minutes", item.offer().minutes()), "muted");
        // Where the list stands above it, its row has said that beside the title.
        LessonParts.show(minutes, !stacked);
        parts.add(minutes);
        item.halfway().ifPresent(left -> parts.add(words(messages.text("lesson.halfway", left.answered(), item.offer().questions(),
                messages.text("lesson.mode." + left.mode().name())), "strong")));
        item.standing().ifPresent(standing -> parts.add(words(messages.text("lesson.standing", standing.right(),
                standing.asked(), messages.text("lesson.mode." + standing.mode().name())), "good")));
        return parts;
    }

    private List<Node> aims(CourseItem item) {
        return item.offer().afterwards().isEmpty() ? List.of() : List.of(words(messages.text("lesson.afterwards"), "strong"),
                Afterwards.list(item.offer().afterwards(), new Prose(_ -> { })));
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

    /// Where they have no room beside each other, the lessons stand above what is to be known of one.
    public void stack(boolean wanted) {
        Pane box = wanted ? down : across;
        if (!getChildren().contains(box)) {
            stacked = wanted;
            showAbout();
            list.setCellFactory(_ -> new CourseCell(messages, model::begin, wanted));
            (wanted ? across : down).getChildren().clear();
            box.getChildren().setAll(panes);
            getChildren().setAll(box);
        }
    }

    /// Gives the keyboard to the list.
    public void takeFocus() {
        list.requestFocus();
    }
}

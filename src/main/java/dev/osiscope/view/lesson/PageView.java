package dev.osiscope.view.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.LessonWords;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.view.parts.PageScroll;
import dev.osiscope.viewmodel.lesson.LessonPage;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A page of a lesson: what is read, what is filled in, and what was said of it. What is read takes the keyboard where there is
/// nothing to fill in, so that a screen reader reads it, and the arrows scroll it.
final class PageView extends StackPane {

    private static final double SCROLLED = 48;

    private final Messages messages;
    private final Runnable check;
    private final VBox read = new VBox();
    private final VBox column = new VBox();
    private final PageScroll scroll;
    private Optional<ReadyPrediction> asked = Optional.empty();
    private Optional<AnswerForm> form = Optional.empty();
    private Optional<LessonPage> shown = Optional.empty();

    /// @param check gives the answer that is filled in
    PageView(Messages messages, Runnable check) {
        this.check = check;
        this.messages = messages;
        column.getStyleClass().add("lesson-page");
        read.setId("lesson-read");
        read.getStyleClass().add("lesson-read");
        read.setFocusTraversable(true);
        read.setAccessibleRole(AccessibleRole.TEXT);
        read.addEventHandler(KeyEvent.KEY_PRESSED, this::scroll);
        scroll = new PageScroll(LessonParts.scroll(column, messages.text("lesson.page")));
        getStyleClass().add("lesson-sheet");
        setMinHeight(0);
        getChildren().setAll(scroll);
        // What comes last is what is new: a hint, a verdict.
        column.heightProperty().subscribe((_, _) -> shown.filter(PageView::ends).ifPresent(_ -> scroll.toEnd()));
    }

    private static boolean ends(LessonPage page) {
        return page.kind() == LessonPage.Kind.ASK && (page.verdict().isPresent() || page.solution().isPresent());
    }

    private void scroll(KeyEvent event) {
        int way = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (way != 0 && scroll.by(way * SCROLLED)) {
            event.consume();
        }
    }

    void show(LessonPlay play, LessonPage page) {
        boolean other = shown.isEmpty() || !sameText(shown.get(), page);
        // What is judged stands beside its verdict, also where somebody comes back to it; what is written after that stays.
        boolean judged = other || !page.given().equals(shown.get().given());
        shown = Optional.of(page);
        if (other || !asked.equals(page.question())) {
            asked = page.question();
            form = asked.map(question -> AnswerForm.of(question.form(), plain(page), play));
            form.ifPresent(made -> made.whenGiven(check));
            scroll.toTop();
        }
        form.ifPresent(filled -> {
            filled.setDisable(!page.may().answer());
            if (judged) {
                page.given().ifPresent(filled::refill);
            }
        });
        Prose prose = new Prose(play::goTo);
        read.setAccessibleText(aloud(play, page));
        read.getChildren().setAll(reading(play, page, prose));
        Contents.replace(column, parts(page, prose));
    }

    private static boolean sameText(LessonPage one, LessonPage other) {
        return one.kind() == other.kind() && one.place().equals(other.place()) && one.text().equals(other.text());
    }

    private List<Node> reading(LessonPlay play, LessonPage page, Prose prose) {
        List<Node> parts = new ArrayList<>();
        parts.add(label(page.heading(), "explain-title"));
        page.remark().ifPresent(words -> parts.add(label(words, "lesson-remark")));
        parts.addAll(prose.of(page.text()));
        if (page.kind() == LessonPage.Kind.DONE) {
            parts.addAll(ability(play, prose));
        }
        return parts;
    }

    private List<Node> parts(LessonPage page, Prose prose) {
        List<Node> parts = new ArrayList<>();
        parts.add(read);
        form.ifPresent(parts::add);
        for (int hint = 0; hint < page.hints().size(); hint++) {
            parts.add(hint(page.hints().get(hint), hint + 1, prose));
        }
        page.verdict().ifPresent(judged -> {
            VerdictBox box = new VerdictBox(messages, prose);
            box.show(judged);
            parts.add(box);
        });
        page.solution().ifPresent(solution -> parts.add(solution(solution, prose)));
        return parts;
    }

    private List<Node> ability(LessonPlay play, Prose prose) {
        return play.afterwards().isEmpty() ? List.of() : List.of(
                label(messages.text("lesson.afterwards"), "strong"), Afterwards.list(play.afterwards(), prose));
    }

    private Node hint(List<Inline> words, int number, Prose prose) {
        VBox hint = new VBox(label(messages.text("lesson.hint", number), "strong"), prose.line(words));
        hint.getStyleClass().add("lesson-hint");
        return hint;
    }

    private Node solution(LessonPage.Solution solution, Prose prose) {
        VBox box = new VBox(label(messages.text("lesson.solution", solution.answer()), "strong"));
        box.setId("lesson-solution");
        box.getStyleClass().add("lesson-solution");
        if (!solution.because().isEmpty()) {
            box.getChildren().add(prose.line(solution.because()));
        }
        return box;
    }

    private static Label label(String text, String style) {
        Label label = LessonParts.words(style);
        label.setText(text);
        return label;
    }

    /// All that is to be seen: what is new comes first.
    private String aloud(LessonPlay play, LessonPage page) {
        Stream<String> judged = page.verdict().stream().map(said -> VerdictBox.words(said, messages));
        Stream<String> solved = page.solution().stream().map(solution -> messages.text("lesson.solution", solution.answer())
                + "\n" + LessonWords.plain(solution.because()));
        Stream<String> hints = IntStream.range(0, page.hints().size()).mapToObj(hint -> messages.text("lesson.hint", hint + 1)
                + ": " + LessonWords.plain(page.hints().get(hint)));
        Stream<String> able = page.kind() == LessonPage.Kind.DONE && !play.afterwards().isEmpty()
                ? Stream.concat(Stream.of(messages.text("lesson.afterwards")), play.afterwards().stream()) : Stream.empty();
        return Stream.of(judged, solved, Stream.of(plain(page)), hints, able).flatMap(words -> words)
                .filter(words -> !words.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String plain(LessonPage page) {
        return Stream.of(Stream.of(page.heading()), page.remark().stream(), page.text().stream().map(LessonWords::plain))
                .flatMap(words -> words).collect(Collectors.joining("\n"));
    }

    /// Shows all of a page, or as much as there is room for.
    void whole(boolean wanted) {
        scroll.whole(wanted);
        setMinHeight(wanted ? USE_COMPUTED_SIZE : 0);
    }

    /// What is new: a verdict, a hint; else what is asked, with what is filled in; on another page its beginning.
    Node newest() {
        return shown.filter(PageView::ends).isPresent() ? column.getChildren().getLast() : form.isPresent() ? column : read;
    }

    /// Gives the keyboard to what is filled in, or to what is read.
    void takeFocus() {
        if (column.getScene() == null) {
            // What is scrolled comes into the scene with the looks of what scrolls it.
            applyCss();
        }
        form.filter(filled -> !filled.isDisabled()).ifPresentOrElse(AnswerForm::takeFocus, read::requestFocus);
    }
}

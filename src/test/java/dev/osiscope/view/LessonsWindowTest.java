package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.LessonWords;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.lesson.LessonPage;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Lessons in the window, by keys alone.
@Timeout(120)
class LessonsWindowTest extends WindowUnderTest {

    private LessonPlay play() {
        return fx(() -> lessons.playProperty().get().orElseThrow());
    }

    private LessonPage page() {
        return fx(() -> play().pageProperty().get());
    }

    private void begin() throws TimeoutException {
        key(KeyCode.F10);
        until(() -> !lessons.course().itemsProperty().get().isEmpty());
        key(KeyCode.ENTER);
        until(() -> lessons.playProperty().get().isPresent());
    }

    private boolean shown(String query) {
        return fx(() -> {
            for (Node node = window.lookup(query); node != null; node = node.getParent()) {
                if (!node.isVisible()) {
                    return false;
                }
            }
            return window.lookup(query) != null;
        });
    }

    private String focused() {
        return fx(() -> String.valueOf(window.getScene().getFocusOwner().getId()));
    }

    /// Goes with the tabulator to a node, which must come.
    private void tabTo(String id) {
        Set<String> seen = new HashSet<>();
        while (!focused().equals(id)) {
            assertTrue(seen.add(focused()) || seen.size() < 2, () -> id + " is not reached, only " + seen);
            key(KeyCode.TAB);
        }
    }

    private void tick(String id) {
        tabTo(id);
        key(KeyCode.SPACE);
    }

    /// Fills in an answer as somebody without a mouse does.
    private void fillIn(ReadyPrediction asked) {
        switch (asked.right()) {
            case Answer.Flags(var flags) -> Form.Flags.ASKED.stream().filter(flags::contains)
                    .forEach(flag -> tick("answer-" + flag.name()));
            case Answer.Number(long value) -> write(String.valueOf(value));
            case Answer.State(var state) -> tick("answer-" + state.name());
            case Answer.Layers(var layers) -> layers.stream().sorted((one, other) -> other.compareTo(one))
                    .forEach(layer -> tick("answer-" + layer));
            case Answer.InternetLayers(var layers) -> layers.stream().sorted((one, other) -> other.compareTo(one))
                    .forEach(layer -> tick("answer-" + layer));
            case Answer.Choice(String id) -> {
                List<Form.Choice> choices = ((Form.Choices) asked.form()).choices();
                for (int place = 0; !choices.get(place).id().equals(id); place++) {
                    key(KeyCode.DOWN);
                }
                key(KeyCode.SPACE);
            }
            case Answer.Order(List<String> items) -> items.forEach(item ->
                    tick("answer-item-" + ((Form.Order) asked.form()).items().indexOf(item)));
        }
    }

    @Test
    void wholeLessonIsPlayedByKeysAlone() throws TimeoutException {
        begin();
        assertEquals(LessonPage.Kind.INTRO, page().kind());
        int asked = 0;
        int pages = 0;
        while (page().kind() != LessonPage.Kind.DONE) {
            assertTrue(++pages < 30, () -> "it goes on, and not round and round: " + page());
            Optional<ReadyPrediction> question = page().question();
            if (question.isPresent()) {
                assertTrue(play().guesses());
                assertFalse(shown("#lower-tabs"), "nothing explains what is to be found out");
                fillIn(question.get());
                key(KeyCode.ENTER);
                assertTrue(page().verdict().orElseThrow().right(), () -> "answered " + question.get());
                assertTrue(shown("#lower-tabs"));
                asked++;
            }
            key(KeyCode.ENTER);
        }
        assertEquals(7, asked);
        assertTrue(fx(() -> lessons.session().snapshotProperty().get().timeline().size()
                == play().whole().timeline().size()), "all is seen at the end");
        key(KeyCode.Q);
        until(() -> lessons.playProperty().get().isEmpty());
        assertTrue(fx(() -> lessons.course().picked().orElseThrow().standing()).isPresent(), "it is remembered");
        assertTrue(fx(() -> window.lookupAll(".course-cell").stream()
                .anyMatch(cell -> cell.getAccessibleText() != null && cell.getAccessibleText().contains("7 of 7"))));
    }

    @Test
    void whoLeavesGoesOnWhereHeWasAndFindsLessonsByTheirNames() throws TimeoutException {
        key(KeyCode.SHORTCUT, KeyCode.K);
        until(() -> !lessons.course().itemsProperty().get().isEmpty());
        write("lesson 1");
        key(KeyCode.ENTER);
        until(() -> lessons.playProperty().get().isPresent());
        key(KeyCode.N);
        key(KeyCode.N);
        fillIn(page().question().orElseThrow());
        key(KeyCode.C);
        key(KeyCode.N);
        String place = page().place();
        key(KeyCode.Q);
        until(() -> lessons.playProperty().get().isEmpty());
        assertEquals(1, fx(() -> lessons.course().picked().orElseThrow().halfway()).orElseThrow().answered());
        assertTrue(fx(() -> window.lookupAll(".course-cell").stream()
                .anyMatch(cell -> cell.getAccessibleText() != null && cell.getAccessibleText().contains("1 of 7 questions"))));
        key(KeyCode.ENTER);
        until(() -> lessons.playProperty().get().isPresent());
        assertEquals(place, page().place());
        fx(() -> {
            play().back();
            return null;
        });
        assertTrue(page().verdict().orElseThrow().right(), "what was answered can be looked at");
    }

    @Test
    void wrongAnswerIsToldInWordsAndHintsComeOneByOne() throws TimeoutException {
        begin();
        key(KeyCode.N);
        key(KeyCode.N);
        int hints = page().hints().size();
        key(KeyCode.H);
        assertEquals(hints + 1, page().hints().size());
        tick("answer-RST");
        key(KeyCode.C);
        assertTrue(shown("#lesson-verdict"));
        String said = fx(() -> window.lookup("#lesson-verdict").getAccessibleText());
        assertTrue(said.startsWith("✗ Not so"), said);
        assertTrue(said.length() > 20, "and why: " + said);
        key(KeyCode.S);
        assertTrue(shown("#lesson-solution"));
        assertFalse(page().may().answer());
    }

    @Test
    void lettersDoTheirWorkWhileANumberIsWritten() throws TimeoutException {
        begin();
        key(KeyCode.N);
        key(KeyCode.N);
        key(KeyCode.S);
        key(KeyCode.N);
        assertEquals("answer-number", focused());
        write("7");
        key(KeyCode.H);
        assertEquals("7", fx(() -> ((javafx.scene.control.TextField) window.lookup("#answer-number")).getText()));
        assertEquals(1, page().hints().size(), "the letter asked for the hint");
    }

    @Test
    void backspaceShowsThePageBeforeAndItsSession() throws TimeoutException {
        begin();
        key(KeyCode.N);
        int seen = fx(() -> lessons.session().snapshotProperty().get().timeline().size());
        assertTrue(seen > 0);
        key(KeyCode.BACK_SPACE);
        assertEquals(LessonPage.Kind.INTRO, page().kind());
        assertEquals(0, fx(() -> lessons.session().snapshotProperty().get().timeline().size()));
    }

    @Test
    void resultsAreSavedWhereTheUserSays() throws Exception {
        begin();
        key(KeyCode.N);
        key(KeyCode.N);
        key(KeyCode.S);
        Path file = memory.resolve("results.csv");
        fx(() -> dialogs.toSave = Optional.of(new FileDialogs.Target(file, true)));
        key(KeyCode.SHORTCUT, KeyCode.S);
        until(() -> window.lookup("#notice") != null);
        assertEquals(List.of("osiscope-lessons.csv"), dialogs.suggestions);
        assertFalse(Files.readString(file).isBlank());
    }

    @Test
    void everyPageIsReadAloud() throws TimeoutException {
        begin();
        while (page().kind() != LessonPage.Kind.DONE) {
            String aloud = fx(() -> window.lookup("#lesson-read").getAccessibleText());
            page().text().forEach(block -> Stream.of(LessonWords.plain(block))
                    .forEach(words -> assertTrue(aloud.contains(words), aloud)));
            key(KeyCode.S);
            String shown = fx(() -> window.lookup("#lesson-read").getAccessibleText());
            page().solution().ifPresent(solution -> assertTrue(shown.contains(solution.answer()), shown));
            page().hints().forEach(hint -> assertTrue(shown.contains(dev.osiscope.lesson.LessonWords.plain(hint)), shown));
            key(KeyCode.N);
        }
        String end = fx(() -> window.lookup("#lesson-read").getAccessibleText());
        play().afterwards().forEach(able -> assertTrue(end.contains(able), end));
        assertTrue(fx(() -> ((Labeled) window.lookup("#session-title")).getText()).contains("client"));
    }

    /// A lesson of somebody's, as a folder: one of those that come with the program.
    private Path given() throws Exception {
        Path from = Path.of("resources", "lessons", "06-handshake");
        Path folder = Files.createDirectory(memory.resolve("given"));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    private void drop(Path path) {
        fx(() -> {
            window.modes().open(path);
            return null;
        });
    }

    @Test
    void folderThatIsDroppedIsPlayed() throws Exception {
        drop(given());
        until(() -> lessons.playProperty().get().isPresent());
        assertEquals("The three-way handshake", fx(() -> play().title()));
    }

    @Test
    void zipFileThatIsDroppedIsPlayed() throws Exception {
        Path zip = memory.resolve("given.zip");
        Path folder = given();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip)); Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                out.putNextEntry(new ZipEntry("handshake/" + file.getFileName()));
                Files.copy(file, out);
            }
        }
        drop(zip);
        until(() -> lessons.playProperty().get().isPresent());
        assertEquals("The three-way handshake", fx(() -> play().title()));
    }

    @Test
    void whatIsWrongWithADroppedLessonIsSaidWithItsPlace() throws Exception {
        Path folder = given();
        Files.writeString(folder.resolve("lesson.md"), Files.readString(folder.resolve("lesson.md")).replace("### predict ack", "### predict akc"));
        drop(folder);
        until(() -> !lessons.findingsProperty().get().isEmpty());
        String said = fx(() -> window.lookup("#lesson-findings").getAccessibleText());
        assertTrue(said.contains("lesson.md, line "), said);
        assertTrue(shown("#lesson-findings"));
    }

    @Test
    void whatIsNoLessonIsSaid() throws Exception {
        Path zip = Files.writeString(memory.resolve("nothing.zip"), "no zip file");
        drop(zip);
        until(() -> window.lookup("#notice") != null);
        assertTrue(fx(() -> window.lookup("#notice").getAccessibleText()).contains("nothing.zip"));
    }
}

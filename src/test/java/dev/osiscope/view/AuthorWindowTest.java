package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.author.LessonDraft;
import dev.osiscope.lesson.shelf.LessonCheck;
import dev.osiscope.lesson.shelf.LessonPlace;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.lesson.AuthorModel;
import dev.osiscope.viewmodel.lesson.DemoLesson;
import dev.osiscope.viewmodel.lesson.Drafts;
import dev.osiscope.viewmodel.lesson.LearnerProgress;
import dev.osiscope.viewmodel.lesson.LessonPage;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import dev.osiscope.viewmodel.lesson.LessonsModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A lesson is made of what was just seen, through the window alone.
@Timeout(120)
class AuthorWindowTest extends WindowUnderTest {

    private AuthorModel author() {
        return fx(() -> lessons.authoring().authorProperty().get().orElseThrow());
    }

    private void record() throws TimeoutException {
        recordDemo();
        key(KeyCode.SHORTCUT, KeyCode.L);
        until(() -> lessons.authoring().authorProperty().get().isPresent());
    }

    private void stopBefore(SegmentRole role) {
        fx(() -> {
            lessons.session().player().goTo(RecordedDemo.firstOf(author().whole(), role));
            return null;
        });
        key(KeyCode.SHORTCUT, KeyCode.B);
    }

    private void into(String field, String text) throws TimeoutException {
        until(() -> window.lookup("#author-" + field) != null);
        fx(() -> {
            TextInputControl input = (TextInputControl) window.lookup("#author-" + field);
            input.requestFocus();
            input.selectAll();
            return null;
        });
        write(text);
    }

    private void press(String button) {
        fx(() -> {
            ((javafx.scene.control.Button) window.lookup("#author-" + button)).fire();
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private void ask(String kind) {
        fx(() -> {
            ((ComboBox<String>) window.lookup("#author-kinds")).setValue(kind);
            return null;
        });
        press("ask");
    }

    private List<Finding> findings() {
        return fx(() -> author().findingsProperty().get());
    }

    @Test
    void lessonWithThreePredictionsIsRecordedFromTheLiveDemoChecksCleanAndPlays() throws TimeoutException, IOException {
        record();
        into("title", "How a client comes");
        into("afterwards", "say what each of the segments is for");
        into("intro", "A client opens a connection.");
        stopBefore(SegmentRole.SYN_ACK);
        into("heading", "The answer");
        into("text", "The hub has the SYN now.");
        ask("flags");
        into("because-0", "It answers and opens at once.");
        ask("ack");
        into("hints-1", "The SYN takes a number.");
        into("because-1", "It expects {ack} next.");
        stopBefore(SegmentRole.HANDSHAKE_ACK);
        into("heading", "The end of the opening");
        ask("state Ada");
        into("because-0", "Its SYN is acknowledged.");
        into("seen", "Now both can speak.");
        assertEquals(List.of(), findings());

        Path folder = memory.resolve("how-a-client-comes");
        fx(() -> dialogs.toSave = Optional.of(new FileDialogs.Target(folder, true)));
        press("save");
        until(() -> lessons.playProperty().get().isPresent());
        try (LessonPlace place = LessonPlace.open(folder)) {
            assertEquals(List.of(), LessonCheck.check(place.folder()), "osiscope lesson check finds nothing");
        }
        LessonPlay play = fx(() -> lessons.playProperty().get().orElseThrow());
        int asked = 0;
        while (fx(() -> play.pageProperty().get().kind()) != LessonPage.Kind.DONE) {
            if (fx(() -> play.pageProperty().get().may().answer())) {
                asked++;
                fx(() -> {
                    play.draftProperty().set(Optional.of(play.pageProperty().get().question().orElseThrow().right()));
                    return null;
                });
                key(KeyCode.C);
                assertTrue(fx(() -> play.pageProperty().get().verdict().orElseThrow().right()));
            }
            key(KeyCode.N);
        }
        assertEquals(3, asked);
    }

    @Test
    void namesMinutesAndAPageAtTheEndAreWritten() throws TimeoutException {
        record();
        into("afterwards", "say what each of the segments is for");
        into("intro", "A client opens a connection.");
        into("role-" + fx(() -> author().hosts().indexOf("Ada")), "client");
        stopBefore(SegmentRole.HANDSHAKE_ACK);
        into("text", "It has the answer.");
        assertTrue(fx(() -> author().kinds().contains("state Ada")), "whose state the step changes");
        ask("flags");
        into("because-0", "It acknowledges the SYN.");
        stopBefore(SegmentRole.DATA);
        assertFalse(fx(() -> author().kinds().contains("state Ada")), "whose state does not change here is seen already");
        into("text", "It says something.");
        key(KeyCode.SHORTCUT, KeyCode.E);
        into("text", "That was all.");
        assertEquals(List.of(), findings());
        String text = fx(() -> author().text());
        assertTrue(text.contains("\"client\": \"Ada\""), text);
        assertTrue(text.contains("stop: before ACK client->Hub"), text);
        assertTrue(text.contains("stop: end"), text);
        assertTrue(text.contains("minutes: 3\n"), "three stops and a question: " + text);
        into("minutes", "12");
        assertTrue(fx(() -> author().text()).contains("minutes: \"12\"\n"));
        assertEquals(List.of(), findings());
        into("minutes", "many");
        assertFalse(findings().isEmpty(), "it is said at once");
    }

    @Test
    void whatWasWrittenIsThereWhenTheWindowIsOpenedAgain() throws TimeoutException {
        record();
        into("title", "abc");
        stopBefore(SegmentRole.SYN);
        ask("flags");
        LessonDraft written = author().draftProperty().get();
        SessionSnapshot whole = author().whole();
        LessonsModel again = again();
        assertEquals("abc", fx(() -> again.authoring().draftsProperty().get().getFirst().title()));
        fx(() -> {
            again.authoring().resumeNewest();
            return null;
        });
        until(() -> taken(again).authoring().authorProperty().get().isPresent());
        AuthorModel resumed = fx(() -> again.authoring().authorProperty().get().orElseThrow());
        assertEquals(written, resumed.draftProperty().get());
        assertEquals(whole.timeline().size(), resumed.whole().timeline().size());
        assertEquals(fx(() -> author().text()), fx(() -> resumed.text()), "its stops are at the same steps");
    }

    private static LessonsModel taken(LessonsModel model) {
        model.takeFromBackground();
        return model;
    }

    /// The lessons as the next window has them: this one is closed.
    private LessonsModel again() throws TimeoutException {
        fx(() -> {
            lessons.close();
            return null;
        });
        LessonsModel again = new LessonsModel(RecordedDemo.MESSAGES, new DemoLesson(), LearnerProgress.forgetful(),
                Drafts.in(memory.resolve("drafts"), RecordedDemo.MESSAGES), Runnable::run, dialogs, _ -> { });
        fx(() -> {
            again.look();
            return null;
        });
        until(() -> !taken(again).authoring().draftsProperty().get().isEmpty());
        return again;
    }

    @Test
    void changesAreTakenBackAndMadeAgain() throws TimeoutException {
        record();
        into("title", "abc");
        stopBefore(SegmentRole.SYN);
        assertEquals(1, author().draftProperty().get().stops().size());
        press("undo");
        assertEquals(0, author().draftProperty().get().stops().size());
        assertEquals("abc", author().draftProperty().get().title());
        press("undo");
        assertEquals("My lesson", author().draftProperty().get().title(), "what was typed in one go is one change");
        press("redo");
        press("redo");
        assertEquals(1, author().draftProperty().get().stops().size());
        assertEquals("abc", fx(() -> ((TextInputControl) window.lookup("#author-title")).getText()));
    }

    @Test
    void whatIsMissingIsSaidWhileItIsWritten() throws TimeoutException {
        record();
        stopBefore(SegmentRole.SYN);
        ask("flags");
        assertFalse(findings().isEmpty());
        assertTrue(fx(() -> window.lookup("#lesson-findings").isVisible()));
        assertTrue(fx(() -> window.lookup("#lesson-findings").getAccessibleText().contains("because")));
    }

    @Test
    void whereNoLessonCanStopItIsSaid() throws TimeoutException {
        record();
        fx(() -> {
            lessons.session().player().goTo(0);
            return null;
        });
        assertTrue(fx(() -> window.lookup("#author-before").isDisabled()), "a listener is registered: no lesson can name that");
    }

    @Test
    void whoLeavesFindsItAgain() throws TimeoutException {
        record();
        into("title", "abc");
        press("leave");
        until(() -> lessons.authoring().authorProperty().get().isEmpty());
        key(KeyCode.F2);
        key(KeyCode.SHORTCUT, KeyCode.L);
        until(() -> lessons.authoring().authorProperty().get().isPresent());
        assertEquals("abc", author().draftProperty().get().title());
    }

    /// A lesson that somebody has written and saved.
    private Path saved() throws TimeoutException {
        record();
        into("title", "Coming");
        into("afterwards", "say it");
        into("intro", "It opens.");
        into("role-" + fx(() -> author().hosts().indexOf("Ada")), "guest");
        stopBefore(SegmentRole.SYN_ACK);
        into("text", "It waits.");
        ask("flags");
        into("hints-0", "It answers.");
        into("because-0", "It opens, too.");
        into("more-0", "mistake SYN: No ACK?");
        ask("state Hub");
        into("because-1", "It waits.");
        into("seen", "Both speak.");
        key(KeyCode.SHORTCUT, KeyCode.E);
        into("text", "That was all.");
        assertEquals(List.of(), findings());
        Path folder = memory.resolve("how-a-client-comes");
        save(folder);
        return folder;
    }

    private void save(Path folder) throws TimeoutException {
        fx(() -> {
            dialogs.toSave = Optional.of(new FileDialogs.Target(folder, true));
            dialogs.replaces = true;
            return null;
        });
        press("save");
        until(() -> lessons.playProperty().get().isPresent());
    }

    /// Opens a saved lesson from the course, to go on writing it.
    private void change(Path folder) throws TimeoutException {
        key(KeyCode.Q);
        until(() -> lessons.playProperty().get().isEmpty());
        fx(() -> dialogs.toOpen = Optional.of(folder.resolve("lesson.md")));
        key(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
    }

    @Test
    void aSavedLessonIsOpenedAgainChangedAndSavedOverItself() throws TimeoutException, IOException {
        Path folder = saved();
        String text = Files.readString(folder.resolve("lesson.md"));
        Files.writeString(folder.resolve("lesson.de.md"), "auf Deutsch");
        Path session = folder.resolve("session.pcapng");
        Files.setLastModifiedTime(session, FileTime.fromMillis(0));
        change(folder);
        until(() -> lessons.authoring().authorProperty().get().isPresent());
        assertEquals(text, fx(() -> author().text()), "nothing is lost and nothing added");
        assertEquals("Coming", fx(() -> ((TextInputControl) window.lookup("#author-title")).getText()));
        press("stop-0");
        assertEquals("mistake SYN: No ACK?",
                fx(() -> ((TextInputControl) window.lookup("#author-more-0")).getText()));
        into("heading", "Hub");
        assertEquals(List.of(), findings());
        save(folder);
        assertEquals("how-a-client-comes", dialogs.suggestions.getLast(), "where it comes from is offered");
        assertEquals(text.replace("## What comes now?", "## Hub"), Files.readString(folder.resolve("lesson.md")));
        assertEquals("auf Deutsch", Files.readString(folder.resolve("lesson.de.md")));
        assertEquals(FileTime.fromMillis(0), Files.getLastModifiedTime(session), "its session stays as it is");
    }

    @Test
    void whatCanNotBeWrittenHereIsToldAndStaysInTheFile() throws TimeoutException, IOException {
        Path folder = saved();
        String text = Files.readString(folder.resolve("lesson.md")).replace("minutes:", "# for the third year\nminutes:");
        Files.writeString(folder.resolve("lesson.md"), text);
        change(folder);
        until(() -> window.lookup("#lesson-findings").isVisible());
        assertTrue(fx(() -> window.lookup("#lesson-findings").getAccessibleText()).contains("lesson.md, line 3, column 1: This comment would be lost"));
        assertTrue(fx(() -> lessons.authoring().authorProperty().get().isEmpty()));
        assertEquals(text, Files.readString(folder.resolve("lesson.md")));
    }
}

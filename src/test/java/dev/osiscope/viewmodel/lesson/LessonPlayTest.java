package dev.osiscope.viewmodel.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.LessonWords;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.run.LessonWay;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A learner on the way through a lesson: what is to be seen of the lesson and of its session.
class LessonPlayTest {

    private final ReadyLesson lesson = DemoLesson.ready();
    private final SessionViewModel session = new SessionViewModel(RecordedDemo.modelled(), RecordedDemo.MESSAGES);
    private final LearnerProgress progress = LearnerProgress.forgetful();
    private final LessonPlay play = play(Mode.PRACTICE);

    private LessonPlay play(Mode mode) {
        return new LessonPlay(lesson, PlayPlace.endOf(LessonWay.from(mode, List.of())), RecordedDemo.modelled(), session, progress);
    }

    private LessonPage page() {
        return play.pageProperty().get();
    }

    private Timeline seen() {
        return session.snapshotProperty().get().timeline();
    }

    private void answer(Answer answer) {
        play.draftProperty().set(Optional.of(answer));
        play.check();
    }

    private void goToTheFirstQuestion() {
        play.next();
        play.next();
        assertEquals(LessonPage.Kind.ASK, page().kind());
    }

    @Test
    void nothingOfTheSessionIsSeenBeforeTheLessonComesToIt() {
        assertEquals(0, seen().size());
        play.next();
        int answer = RecordedDemo.firstOf(RecordedDemo.modelled(), SegmentRole.SYN_ACK);
        assertEquals(answer, seen().size(), "all before the step that is asked about");
        play.next();
        assertEquals(answer, seen().size());
    }

    @Test
    void theBarCountsStopsAsTheWordsDo() {
        assertEquals(0, play.done());
        int stops = lesson.stops().size();
        int told = 0;
        for (play.next(); page().kind() != LessonPage.Kind.DONE; play.next()) {
            for (int stop = 1; stop <= stops; stop++) {
                if (page().place().startsWith("Stop " + stop + " of " + stops)) {
                    assertEquals(stop / (double) stops, play.done(), page().place());
                    told++;
                }
            }
            play.showAnswer();
        }
        assertTrue(told > stops, told + " pages of stops");
        assertEquals(1, play.done());
    }

    @Test
    void stepComesWhenItsQuestionsAreAnswered() {
        goToTheFirstQuestion();
        int before = seen().size();
        while (page().kind() == LessonPage.Kind.ASK) {
            play.showAnswer();
            play.next();
        }
        assertEquals(LessonPage.Kind.SEEN, page().kind());
        assertEquals(before + 1, seen().size());
        assertTrue(session.player().playingProperty().get(), "it is played");
    }

    @Test
    void noConversationIsKnownBeforeItsFirstSegment() {
        assertEquals(0, seen().conversations().size());
        play.next();
        assertEquals(1, seen().conversations().size());
    }

    @Test
    void whoHasNotAnsweredCannotGoOn() {
        goToTheFirstQuestion();
        assertFalse(page().may().next());
        LessonPage before = page();
        play.next();
        assertEquals(before, page());
    }

    @Test
    void wrongAnswerIsExplainedAndMayBeGivenAnew() {
        goToTheFirstQuestion();
        answer(new Answer.Flags(Set.of(TcpFlag.ACK)));
        LessonPage.Judged judged = page().verdict().orElseThrow();
        assertFalse(judged.right());
        assertFalse(LessonWords.plain(judged.words()).isBlank());
        assertEquals(Optional.empty(), page().solution(), "the answer is still to be found");
        answer(new Answer.Flags(Set.of(TcpFlag.SYN, TcpFlag.ACK)));
        assertTrue(page().verdict().orElseThrow().right());
        assertEquals("SYN, ACK", page().solution().orElseThrow().answer());
        assertTrue(page().may().next());
    }

    @Test
    void onAnEarlierPageNothingIsAnsweredAnyMore() {
        goToTheFirstQuestion();
        play.back();
        assertEquals(LessonPage.Kind.READ, page().kind());
        play.back();
        assertEquals(LessonPage.Kind.INTRO, page().kind());
        assertEquals(0, seen().size());
        assertFalse(page().may().back());
        play.next();
        play.next();
        answer(new Answer.Flags(Set.of(TcpFlag.SYN, TcpFlag.ACK)));
        play.next();
        play.back();
        assertTrue(page().verdict().orElseThrow().right(), "what was said is still there");
        assertFalse(page().may().answer());
        assertFalse(page().may().hint());
        assertTrue(page().may().next());
    }

    @Test
    void inWorkedModeAllIsThere() {
        LessonPlay worked = play(Mode.WORKED);
        worked.next();
        worked.next();
        LessonPage page = worked.pageProperty().get();
        assertEquals(2, page.hints().size());
        assertEquals("SYN, ACK", page.solution().orElseThrow().answer());
        assertFalse(page.solution().orElseThrow().because().isEmpty());
        assertTrue(page.may().next());
    }

    @Test
    void challengeTakesOneAnswer() {
        LessonPlay challenge = play(Mode.CHALLENGE);
        challenge.next();
        challenge.next();
        assertEquals(0, challenge.pageProperty().get().hints().size());
        assertFalse(challenge.pageProperty().get().may().hint());
        challenge.draftProperty().set(Optional.of(new Answer.Flags(Set.of(TcpFlag.RST))));
        challenge.check();
        assertFalse(challenge.pageProperty().get().may().answer());
        assertEquals("SYN, ACK", challenge.pageProperty().get().solution().orElseThrow().answer());
    }

    @Test
    void endIsRememberedWithWhatWasRightAtOnce() {
        play.next();
        while (page().kind() != LessonPage.Kind.DONE) {
            page().question().filter(_ -> page().may().answer()).ifPresent(asked -> answer(asked.right()));
            play.next();
        }
        LearnerProgress.Standing standing = progress.of(DemoLesson.ID).orElseThrow();
        assertEquals(standing.asked(), standing.right());
        assertEquals(Mode.PRACTICE, standing.mode());
        assertEquals(RecordedDemo.modelled().timeline().size(), seen().size(), "all is seen at the end");
    }

    @Test
    void missedIdeaComesBack() {
        goToTheFirstQuestion();
        play.showAnswer();
        boolean again = false;
        while (page().kind() != LessonPage.Kind.DONE) {
            again |= page().remark().isPresent();
            page().question().filter(_ -> page().may().answer()).ifPresent(asked -> answer(asked.right()));
            play.next();
        }
        assertTrue(again);
    }
}

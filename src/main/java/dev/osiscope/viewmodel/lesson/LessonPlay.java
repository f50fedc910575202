package dev.osiscope.viewmodel.lesson;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.LessonWords;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.predict.Cast;
import dev.osiscope.lesson.predict.Subject;
import dev.osiscope.lesson.run.Deed;
import dev.osiscope.lesson.run.LessonRun;
import dev.osiscope.lesson.run.LessonWay;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.lesson.run.Scene;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.FirstSteps;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// A lesson that is being played: the pages so far, of which one is shown, and the session as far as that page lets it be seen.
public final class LessonPlay {

    /// Of more steps at once only the last ones are played: nobody waits for the rest.
    private static final int PLAYED = 8;

    private final Messages messages;
    private final SessionSnapshot whole;
    private final SessionViewModel session;
    private final LearnerProgress progress;
    private final List<LessonRun> pages = new ArrayList<>();
    private final ReadOnlyObjectWrapper<LessonPage> page = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Optional<Answer>> draft = new SimpleObjectProperty<>(Optional.empty());
    private LessonWay way;
    private int shown;

    /// A lesson that is begun, or gone on with.
    ///
    /// @param place    where in it
    /// @param whole    its session
    /// @param session  where the session is shown, as far as it may be seen
    /// @param progress takes what becomes of the questions
    LessonPlay(ReadyLesson lesson, PlayPlace place, SessionSnapshot whole, SessionViewModel session, LearnerProgress progress) {
        messages = session.messages();
        this.whole = whole;
        this.session = session;
        this.progress = progress;
        way = place.way();
        pages.addAll(way.pages(lesson));
        shown = Math.min(place.page(), pages.size() - 1);
        page.set(look());
        int visible = pages.get(shown).visibleSteps();
        session.show(seen(visible), Math.min(place.step(), visible - 1));
    }

    /// Where the learner is.
    PlayPlace place() {
        return new PlayPlace(way, shown, session.player().stepProperty().get());
    }

    private SessionSnapshot seen(int steps) {
        return new SessionSnapshot(new FirstSteps(whole.timeline(), steps), whole.sourceName(), whole.provenance(),
                whole.participants(), whole.counters(), whole.failure());
    }

    /// What is to be seen now.
    public ReadOnlyObjectProperty<LessonPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What is filled in; nothing where that is no answer yet.
    public ObjectProperty<Optional<Answer>> draftProperty() {
        return draft;
    }

    /// The whole session.
    public SessionSnapshot whole() {
        return whole;
    }

    /// The title of the lesson.
    public String title() {
        return run().lesson().lesson().head().title();
    }

    /// What a learner can do afterwards.
    public List<String> afterwards() {
        return run().lesson().lesson().head().afterwards();
    }

    /// Whether the learner is to find something out: then nothing beside the lesson must tell it.
    public boolean guesses() {
        return page.get().may().answer() && mode() != Mode.WORKED;
    }

    /// How much help there is.
    public Mode mode() {
        return run().mode();
    }

    /// At which of its stops the lesson is, 0 to 1: of four, the second is a half, as the words say.
    public double done() {
        LessonRun run = pages.get(shown);
        double stops = run.lesson().stops().size();
        return switch (run.scene()) {
            case Scene.Intro _ -> 0;
            case Scene.Done _ -> 1;
            case Scene.Read(int stop) -> (stop + 1) / stops;
            case Scene.Ask ask -> (ask.stop() + 1) / stops;
            case Scene.Seen(int stop) -> (stop + 1) / stops;
        };
    }

    /// A text of the window's language.
    public String words(String key, Object... values) {
        return messages.text(key, values);
    }

    /// Says what a lesson says in the window's language.
    public LessonWords says() {
        return new LessonWords(messages);
    }

    /// The state that the end of `host` is in before the step that is asked about; empty where none is known, and where it is
    /// what is asked for.
    public Optional<TcpState> stateNow(String host) {
        ReadyLesson lesson = run().lesson();
        Cast cast = Cast.of(lesson.lesson().head().participants(), lesson.timeline());
        return page.get().question().filter(asked -> asked.step() >= 0)
                .flatMap(asked -> new Subject(lesson.timeline(), cast, asked.step()).stateBefore(host)
                        .filter(state -> !asked.right().equals(new Answer.State(state))));
    }

    /// Shows a step of the session, where it may be seen.
    public void goTo(int step) {
        if (step < session.snapshotProperty().get().timeline().size()) {
            session.player().goTo(step);
        }
    }

    private LessonRun run() {
        return pages.getLast();
    }

    private boolean isNewest() {
        return shown == pages.size() - 1;
    }

    /// Gives what is filled in as the answer; where nothing may be answered, nothing happens.
    public void check() {
        draft.get().filter(_ -> page.get().may().answer()).ifPresent(answer -> stay(new Deed.Answers(answer)));
    }

    /// Shows another hint, where there is one.
    public void hint() {
        if (page.get().may().hint()) {
            stay(new Deed.AsksForHint());
        }
    }

    /// Shows the answer, where that may be.
    public void showAnswer() {
        if (page.get().may().show()) {
            stay(new Deed.GivesUp());
        }
    }

    private LessonRun does(Deed deed) {
        way = way.and(deed);
        return deed.after(run());
    }

    private void stay(Deed deed) {
        LessonRun next = does(deed);
        next.outcomes().stream().skip(run().outcomes().size())
                .forEach(outcome -> progress.keep(next.lesson().lesson().id(), next.mode(),
                        next.lesson().stops().get(outcome.stop()).stop().title(), outcome));
        pages.set(pages.size() - 1, next);
        page.set(look());
    }

    /// Goes to the next page, where there is one.
    public void next() {
        if (!page.get().may().next()) {
            return;
        }
        int before = pages.get(shown).visibleSteps();
        if (isNewest()) {
            LessonRun next = does(new Deed.GoesOn());
            pages.add(next);
            finish(next);
        }
        shown++;
        turn(before);
    }

    private void finish(LessonRun next) {
        if (next.scene() instanceof Scene.Done) {
            progress.finish(next.lesson().lesson().id(), next.mode(), next.outcomes());
        }
    }

    /// Goes to the page before, where there is one. Answers that were given stay given.
    public void back() {
        if (shown > 0) {
            int before = pages.get(shown).visibleSteps();
            shown--;
            turn(before);
        }
    }

    private void turn(int before) {
        draft.set(Optional.empty());
        reveal(before, pages.get(shown).visibleSteps());
        page.set(look());
    }

    private LessonPage look() {
        return LessonPage.of(pages.get(shown), shown > 0, isNewest(), messages);
    }

    /// Shows the session so far. What is new of it is played from where it begins.
    private void reveal(int before, int now) {
        if (now > before) {
            session.show(seen(now), Math.max(before, now - PLAYED) - 1);
            session.player().play();
        } else if (now < before) {
            session.show(seen(now), now - 1);
        }
    }
}

package dev.osiscope.viewmodel.lesson;

import dev.osiscope.frame.Provenance;
import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.run.LessonWay;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.Inbox;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.Wish;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The lessons on the screen: the course with what is remembered of it, and the lesson that is played, if one is. Lessons are
/// read in the background; what comes of it is taken once a pulse.
public final class LessonsModel {

    private final Messages messages;
    private final LessonShelf shelf;
    private final LearnerProgress progress;
    private final Executor background;
    private final FileDialogs dialogs;
    private final Consumer<String> notices;
    private final Inbox inbox = new Inbox();
    private final SessionViewModel session;
    private final Wish wish = new Wish();
    private final CourseList course;
    private final DraftList drafts;
    private final LessonSaving saving;
    private final Authoring authoring;
    private final LearnerResults results;
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<LessonPlay>> play = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.PRACTICE);
    /// Where the lesson comes from that is played.
    private Optional<Function<Language, LessonShelf.Taken>> source = Optional.empty();

    /// No lesson is played yet.
    ///
    /// @param drafts     keeps the lessons that are being written
    /// @param background where lessons are read
    /// @param notices    takes what went wrong, in words
    public LessonsModel(Messages messages, LessonShelf shelf, LearnerProgress progress, Drafts drafts,
            Executor background, FileDialogs dialogs, Consumer<String> notices) {
        this.messages = messages;
        this.shelf = shelf;
        this.progress = progress;
        this.background = background;
        this.dialogs = dialogs;
        this.notices = notices;
        session = new SessionViewModel(SessionSnapshot.empty(Provenance.FILE), messages);
        course = new CourseList(shelf, progress, background, inbox);
        this.drafts = new DraftList(drafts, background, inbox, reason -> notices.accept(messages.text("author.notkept", reason)));
        saving = new LessonSaving(messages);
        authoring = new Authoring(this.drafts, session, wish, () -> play.set(Optional.empty()), dialogs,
                problem -> notices.accept(messages.text(problem)));
        results = new LearnerResults(progress, messages, dialogs, background, words -> inbox.execute(() -> notices.accept(words)));
    }

    /// The session of the lesson that is played, as far as it may be seen.
    public SessionViewModel session() {
        return session;
    }

    /// The words of the window's language.
    public Messages messages() {
        return messages;
    }

    /// The lessons of the course.
    public CourseList course() {
        return course;
    }

    /// The lessons that are written.
    public Authoring authoring() {
        return authoring;
    }

    /// What is remembered of the learner.
    public LearnerResults results() {
        return results;
    }

    /// What is wrong with the lesson that was opened last; nothing where it could be played.
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /// The lesson that is played.
    public ReadOnlyObjectProperty<Optional<LessonPlay>> playProperty() {
        return play.getReadOnlyProperty();
    }

    /// How much help there is to be in the next lesson that is begun.
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// More help, or less, in the next lesson; round and round.
    public void nextMode() {
        mode.set(Mode.values()[(mode.get().ordinal() + 1) % Mode.values().length]);
    }

    /// Looks which lessons there are, once.
    public void look() {
        if (!course.looked()) {
            drafts.look();
            course.look(messages.language());
        }
    }

    /// Begins the lesson that is picked; goes on with it where it was left halfway.
    public void begin() {
        course.picked().ifPresent(item -> begin(item, item.halfway()));
    }

    /// Begins the lesson that is picked from its start.
    public void beginAnew() {
        course.picked().ifPresent(item -> begin(item, Optional.empty()));
    }

    /// Begins a lesson of the course, as [#begin()].
    public void begin(CourseItem item) {
        course.pickedProperty().set(item.number() - 1);
        begin();
    }

    private void begin(CourseItem item, Optional<LearnerProgress.Halfway> left) {
        take(language -> shelf.take(item.offer().id(), language), left.map(LessonsModel::place));
    }

    private static PlayPlace place(LearnerProgress.Halfway left) {
        return PlayPlace.endOf(LessonWay.from(left.mode(), left.outcomes()));
    }

    /// Begins the lesson after the one that is picked, where there is one.
    public void beginNext() {
        if (course.hasNext()) {
            course.pickedProperty().set(course.pickedProperty().get() + 1);
            begin();
        }
    }

    /// Begins a lesson of somebody's.
    ///
    /// @param place a folder or a zip file
    public void open(Path place) {
        take(language -> shelf.take(place, language), Optional.empty());
    }

    /// Asks for a lesson of somebody's and begins it.
    public void open() {
        dialogs.toOpenLesson().ifPresent(this::open);
    }

    /// Goes on writing a lesson of somebody's, as far as it can be written here.
    ///
    /// @param place a folder or a zip file
    public void edit(Path place) {
        take(language -> shelf.edit(place, language), Optional.empty());
    }

    /// Asks for a lesson of somebody's and goes on writing it.
    public void edit() {
        dialogs.toOpenLesson().ifPresent(this::edit);
    }

    /// Shows what `other` has shown: the same lesson picked, and the one that was played at the same page.
    public void takeOver(LessonsModel other) {
        mode.set(other.mode.get());
        course.takeOver(other.course);
        other.play.get().ifPresent(played -> take(other.source.orElseThrow(), Optional.of(played.place())));
    }

    /// @param place where it is gone on with; empty for its start
    private void take(Function<Language, LessonShelf.Taken> from, Optional<PlayPlace> place) {
        BooleanSupplier wanted = wish.renew();
        background.execute(() -> {
            LessonShelf.Taken taken = from.apply(messages.language());
            inbox.execute(() -> {
                if (wanted.getAsBoolean()) {
                    if (taken instanceof LessonShelf.Taken.Ready) {
                        source = Optional.of(from);
                    }
                    show(taken, place);
                }
            });
        });
    }

    private void show(LessonShelf.Taken taken, Optional<PlayPlace> place) {
        findings.set(List.of());
        authoring.leave();
        place.ifPresent(at -> mode.set(at.way().mode()));
        switch (taken) {
            case LessonShelf.Taken.Ready(var lesson, var whole) -> play.set(Optional.of(
                    new LessonPlay(lesson, place.orElseGet(() -> start(lesson)), whole, session, progress)));
            case LessonShelf.Taken.Written(var draft, var whole) -> authoring.goOn(draft, whole);
            case LessonShelf.Taken.Faulty(List<Finding> found) -> {
                play.set(Optional.empty());
                findings.set(found);
            }
            case LessonShelf.Taken.Unreadable(Phrase reason) -> notices.accept(messages.text(reason));
        }
    }

    private PlayPlace start(ReadyLesson lesson) {
        progress.begin(lesson.lesson().id(), mode.get());
        return PlayPlace.endOf(LessonWay.from(mode.get(), List.of()));
    }

    /// Leaves the lesson that is played; the course is shown again.
    public void leave() {
        wish.renew();
        findings.set(List.of());
        course.list();
        authoring.leave();
        play.set(Optional.empty());
    }

    /// Ends all: what is being written is kept.
    public void close() {
        drafts.close();
    }

    /// Saves the lesson that is being written into a folder of its own, with its session, and plays it; asks where.
    public void saveLesson() {
        authoring.authorProperty().get().ifPresent(writes -> dialogs.toSaveLesson(saving.suggested(writes)).ifPresent(folder -> {
            String text = writes.text();
            drafts.flush();
            background.execute(() -> {
                Optional<String> failure = saving.save(folder, text, writes);
                if (failure.isEmpty()) {
                    drafts.discard(writes.id());
                }
                inbox.execute(() -> failure.ifPresentOrElse(notices, () -> open(folder)));
            });
        }));
    }

    /// Takes what the background has for the window. Called once a pulse.
    public void takeFromBackground() {
        inbox.workOff();
    }

    /// Lets time pass: called once a pulse while the lessons are shown.
    public void pulse(long nowNanos) {
        session.player().pulse(nowNanos);
    }
}

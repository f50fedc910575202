package dev.osiscope.viewmodel.lesson;

import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.Provenance;
import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.author.DraftText;
import dev.osiscope.lesson.run.LessonRun;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.lesson.run.Replay;
import dev.osiscope.lesson.shelf.LessonFile;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import dev.osiscope.timeline.TimelineBuilder;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.Inbox;
import dev.osiscope.viewmodel.SessionViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The lessons on the screen: the course with what is remembered of it, and the lesson that is played, if one is. Lessons are
/// read in the background; what comes of it is taken once a pulse.
public final class LessonsModel {

    private static final String TABLE = "osiscope-lessons.csv";

    private final Messages messages;
    private final LessonShelf shelf;
    private final LearnerProgress progress;
    private final Drafts drafts;
    private final DraftKeeper keeper;
    private final Executor background;
    private final FileDialogs dialogs;
    private final Consumer<String> notices;
    private final Inbox inbox = new Inbox();
    private final SessionViewModel session;
    private final ReadOnlyObjectWrapper<List<CourseItem>> course = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<LessonPlay>> play = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AuthorModel>> author = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Drafts.Kept>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty picked = new SimpleIntegerProperty();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.PRACTICE);
    private Optional<List<LessonOffer>> offers = Optional.empty();
    private boolean looking;
    /// The lesson that was being written when its author went elsewhere.
    private Optional<AuthorModel> left = Optional.empty();
    /// Which lesson is wanted: one that was read after another was asked for is not shown.
    private int wanted;

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
        this.drafts = drafts;
        keeper = new DraftKeeper(drafts, background, reason -> inbox.execute(() -> notices.accept(messages.text("author.notkept", reason))));
        session = new SessionViewModel(nothing(), messages);
    }

    private static SessionSnapshot nothing() {
        return new SessionSnapshot(new TimelineBuilder().snapshot(), "", Provenance.FILE, List.of(),
                new FrameCounters(0, 0), Optional.empty());
    }

    /// The session of the lesson that is played, as far as it may be seen.
    public SessionViewModel session() {
        return session;
    }

    /// The words of the window's language.
    public Messages messages() {
        return messages;
    }

    /// The lessons of the course; none before they were looked for.
    public ReadOnlyObjectProperty<List<CourseItem>> courseProperty() {
        return course.getReadOnlyProperty();
    }

    /// What is wrong with the lesson that was opened last; nothing where it could be played.
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /// The lesson that is played.
    public ReadOnlyObjectProperty<Optional<LessonPlay>> playProperty() {
        return play.getReadOnlyProperty();
    }

    /// Which lesson of the course is picked, from 0.
    public IntegerProperty pickedProperty() {
        return picked;
    }

    /// How much help there is to be in the next lesson that is begun.
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// More help, or less, in the next lesson; round and round.
    public void nextMode() {
        mode.set(Mode.values()[(mode.get().ordinal() + 1) % Mode.values().length]);
    }

    /// The lesson that is picked.
    public Optional<CourseItem> picked() {
        int index = picked.get();
        return index >= 0 && index < course.get().size() ? Optional.of(course.get().get(index)) : Optional.empty();
    }

    /// Looks which lessons there are, once.
    public void look() {
        if (offers.isEmpty() && !looking) {
            looking = true;
            lookForDrafts();
            background.execute(() -> {
                List<LessonOffer> found = shelf.course(messages.language());
                inbox.execute(() -> {
                    offers = Optional.of(found);
                    list();
                    picked.set(firstToDo());
                });
            });
        }
    }

    private void list() {
        List<LessonOffer> known = offers.orElse(List.of());
        course.set(IntStream.range(0, known.size())
                .mapToObj(index -> new CourseItem(index + 1, known.get(index), progress.of(known.get(index).id()),
                        progress.halfway(known.get(index).id())))
                .toList());
    }

    /// The first lesson that was left halfway, else the first that was not done.
    private int firstToDo() {
        List<CourseItem> items = course.get();
        return IntStream.range(0, items.size()).filter(index -> items.get(index).halfway().isPresent()).findFirst()
                .orElseGet(() -> IntStream.range(0, items.size())
                        .filter(index -> items.get(index).standing().isEmpty()).findFirst().orElse(0));
    }

    /// Begins the lesson that is picked; goes on with it where it was left halfway.
    public void begin() {
        picked().ifPresent(item -> begin(item, item.halfway()));
    }

    /// Begins the lesson that is picked from its start.
    public void beginAnew() {
        picked().ifPresent(item -> begin(item, Optional.empty()));
    }

    /// Begins a lesson of the course, as [#begin()].
    public void begin(CourseItem item) {
        picked.set(item.number() - 1);
        begin();
    }

    private void begin(CourseItem item, Optional<LearnerProgress.Halfway> left) {
        take(() -> shelf.take(item.offer().id(), messages.language()), left);
    }

    /// Whether there is a lesson after the one that is picked.
    public boolean hasNext() {
        return picked.get() + 1 < course.get().size();
    }

    /// Begins the lesson after the one that is picked, where there is one.
    public void beginNext() {
        if (hasNext()) {
            picked.set(picked.get() + 1);
            begin();
        }
    }

    /// Begins a lesson of somebody's.
    ///
    /// @param place a folder or a zip file
    public void open(Path place) {
        take(() -> shelf.take(place, messages.language()), Optional.empty());
    }

    /// Asks for a lesson of somebody's and begins it.
    public void open() {
        dialogs.toOpenLesson().ifPresent(this::open);
    }

    private void take(Supplier<LessonShelf.Taken> from, Optional<LearnerProgress.Halfway> halfway) {
        int asked = ++wanted;
        background.execute(() -> {
            LessonShelf.Taken taken = from.get();
            inbox.execute(() -> {
                if (asked == wanted) {
                    show(taken, halfway);
                }
            });
        });
    }

    private void show(LessonShelf.Taken taken, Optional<LearnerProgress.Halfway> halfway) {
        findings.set(List.of());
        closeAuthor();
        switch (taken) {
            case LessonShelf.Taken.Ready(var lesson, var whole) -> play.set(Optional.of(
                    new LessonPlay(way(lesson, halfway), whole, session, progress)));
            case LessonShelf.Taken.Faulty(List<Finding> found) -> {
                play.set(Optional.empty());
                findings.set(found);
            }
            case LessonShelf.Taken.Unreadable(Phrase reason) -> notices.accept(messages.text(reason));
        }
    }

    /// The pages to begin with: the first one, or those up to where the lesson was left.
    private List<LessonRun> way(ReadyLesson lesson, Optional<LearnerProgress.Halfway> halfway) {
        halfway.ifPresentOrElse(left -> mode.set(left.mode()), () -> progress.begin(lesson.lesson().id(), mode.get()));
        return Replay.of(lesson, mode.get(), halfway.map(LearnerProgress.Halfway::outcomes).orElse(List.of()));
    }

    /// Leaves the lesson that is played; the course is shown again.
    public void leave() {
        wanted++;
        findings.set(List.of());
        list();
        closeAuthor();
        play.set(Optional.empty());
    }

    /// The lesson that is being written.
    public ReadOnlyObjectProperty<Optional<AuthorModel>> authorProperty() {
        return author.getReadOnlyProperty();
    }

    /// Begins to write a lesson on a session; goes on with the one that was begun on it, where there is one.
    public void record(SessionSnapshot seen) {
        if (seen.timeline().size() == 0) {
            notices.accept(messages.text("author.nothing"));
            return;
        }
        wanted++;
        write(left.filter(begun -> begun.whole() == seen)
                .orElseGet(() -> kept(AuthorModel.begin(drafts.newId(), seen, session))));
    }

    /// Has its changes kept.
    private AuthorModel kept(AuthorModel writes) {
        writes.draftProperty().subscribe((_, draft) -> keeper.keep(writes.id(), draft, writes.whole()));
        return writes;
    }

    private void write(AuthorModel writes) {
        closeAuthor();
        play.set(Optional.empty());
        writes.open();
        author.set(Optional.of(writes));
    }

    private void closeAuthor() {
        left = author.get().or(() -> left);
        author.set(Optional.empty());
        keeper.flush();
        lookForDrafts();
    }

    /// The lessons that somebody began to write, the newest first.
    public ReadOnlyObjectProperty<List<Drafts.Kept>> draftsProperty() {
        return kept.getReadOnlyProperty();
    }

    private void lookForDrafts() {
        background.execute(() -> {
            List<Drafts.Kept> found = drafts.all();
            inbox.execute(() -> kept.set(found));
        });
    }

    /// Goes on with a lesson that somebody began to write.
    public void resume(Drafts.Kept begun) {
        int asked = ++wanted;
        Optional<AuthorModel> here = left.filter(writes -> writes.id().equals(begun.id()));
        if (here.isPresent()) {
            write(here.get());
            return;
        }
        background.execute(() -> {
            Optional<Drafts.Opened> opened = drafts.open(begun.id());
            inbox.execute(() -> {
                if (asked == wanted) {
                    opened.ifPresentOrElse(
                            found -> write(kept(new AuthorModel(begun.id(), found.draft(), found.whole(), session))),
                            () -> notices.accept(messages.text("author.unreadable", begun.title())));
                }
            });
        });
    }

    /// Goes on with the one that was written last, where none is being written.
    public void resumeNewest() {
        if (author.get().isEmpty() && !kept.get().isEmpty()) {
            resume(kept.get().getFirst());
        }
    }

    /// Throws a lesson away that somebody began to write, where the user agrees.
    public void discard(Drafts.Kept begun) {
        if (dialogs.discards(begun.title())) {
            left = left.filter(writes -> !writes.id().equals(begun.id()));
            background.execute(() -> {
                drafts.discard(begun.id());
                lookForDrafts();
            });
        }
    }

    /// Ends all: what is being written is kept.
    public void close() {
        keeper.flush();
        drafts.close();
    }

    /// Saves the lesson that is being written into a folder of its own, with its session, and plays it; asks where.
    public void saveLesson() {
        author.get().ifPresent(writes -> dialogs.toSaveLesson(messages.text("author.folder")).ifPresent(folder -> {
            String text = writes.text();
            keeper.flush();
            background.execute(() -> {
                Optional<String> failure = write(folder, text, writes.whole());
                if (failure.isEmpty()) {
                    drafts.discard(writes.id());
                }
                inbox.execute(() -> failure.ifPresentOrElse(notices, () -> open(folder)));
            });
        }));
    }

    private Optional<String> write(Path folder, String text, SessionSnapshot whole) {
        try {
            Files.createDirectories(folder);
            RecordedSession.write(whole, folder.resolve(DraftText.SESSION), messages);
            Files.writeString(folder.resolve(LessonFile.name(messages.language())), text);
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(messages.text("author.failed", folder, String.valueOf(failed.getMessage())));
        }
    }

    /// Whether anything is remembered of the learner.
    public boolean hasResults() {
        return !progress.isEmpty();
    }

    /// Saves what is remembered as a table for the teacher; asks where.
    public void saveResults() {
        dialogs.agreedGift(TABLE).ifPresent(file -> {
            String table = progress.table();
            background.execute(() -> save(table, file));
        });
    }

    private void save(String table, Path file) {
        String said;
        try {
            Files.writeString(file, table);
            said = messages.text("lesson.results.saved", file);
        } catch (IOException failed) {
            said = messages.text("lesson.results.failed", file, String.valueOf(failed.getMessage()));
        }
        String words = said;
        inbox.execute(() -> notices.accept(words));
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

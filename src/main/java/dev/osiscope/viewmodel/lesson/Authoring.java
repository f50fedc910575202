package dev.osiscope.viewmodel.lesson;

import dev.osiscope.i18n.Phrase;
import dev.osiscope.lesson.author.LessonDraft;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.Wish;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Lessons that are written in the window: the one that is being written, and those that were begun. One is begun on a session that
/// was seen, left for another, gone on with, or thrown away. Used on the JavaFX application thread.
public final class Authoring {

    private final DraftList drafts;
    private final SessionViewModel session;
    private final Wish wish;
    private final Runnable begins;
    private final FileDialogs dialogs;
    private final Consumer<Phrase> notices;
    private final ReadOnlyObjectWrapper<Optional<AuthorModel>> author = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// The lesson that was being written when its author went elsewhere.
    private Optional<AuthorModel> left = Optional.empty();

    /// Nothing is being written.
    ///
    /// @param session where the session of a lesson is shown
    /// @param wish    which lesson is wanted, to be written or played
    /// @param begins  makes room for a lesson that is going to be written
    /// @param notices takes what went wrong
    Authoring(DraftList drafts, SessionViewModel session, Wish wish, Runnable begins, FileDialogs dialogs, Consumer<Phrase> notices) {
        this.drafts = drafts;
        this.session = session;
        this.wish = wish;
        this.begins = begins;
        this.dialogs = dialogs;
        this.notices = notices;
    }

    /// The lesson that is being written.
    public ReadOnlyObjectProperty<Optional<AuthorModel>> authorProperty() {
        return author.getReadOnlyProperty();
    }

    /// The lessons that somebody began to write, the newest first.
    public ReadOnlyObjectProperty<List<Drafts.Kept>> draftsProperty() {
        return drafts.listProperty();
    }

    /// Begins to write a lesson on a session; goes on with the one that was begun on it, where there is one.
    public void record(SessionSnapshot seen) {
        if (seen.timeline().size() == 0) {
            notices.accept(Phrase.of("author.nothing"));
            return;
        }
        wish.renew();
        write(left.filter(begun -> begun.whole() == seen)
                .orElseGet(() -> drafts.kept(AuthorModel.begin(drafts.newId(), seen, session))));
    }

    private void write(AuthorModel writes) {
        leave();
        begins.run();
        writes.open();
        author.set(Optional.of(writes));
    }

    /// Goes on with a lesson that somebody began to write.
    public void resume(Drafts.Kept begun) {
        BooleanSupplier wanted = wish.renew();
        Optional<AuthorModel> here = left.filter(writes -> writes.id().equals(begun.id()));
        if (here.isPresent()) {
            write(here.get());
            return;
        }
        drafts.open(begun.id(), opened -> {
            if (wanted.getAsBoolean()) {
                opened.ifPresentOrElse(
                        found -> write(drafts.kept(new AuthorModel(begun.id(), found.draft(), found.whole(), session))),
                        () -> notices.accept(Phrase.of("author.unreadable", begun.title())));
            }
        });
    }

    /// Goes on with a lesson that was saved.
    void goOn(LessonDraft saved, SessionSnapshot whole) {
        write(drafts.kept(new AuthorModel(drafts.newId(), saved, whole, session)));
    }

    /// Goes on with the one that was written last, where none is being written.
    public void resumeNewest() {
        if (author.get().isEmpty() && !draftsProperty().get().isEmpty()) {
            resume(draftsProperty().get().getFirst());
        }
    }

    /// Throws a lesson away that somebody began to write, where the user agrees.
    public void discard(Drafts.Kept begun) {
        if (dialogs.discards(begun.title())) {
            left = left.filter(writes -> !writes.id().equals(begun.id()));
            drafts.discard(begun.id());
        }
    }

    /// The author goes elsewhere: what was written is kept.
    void leave() {
        left = author.get().or(() -> left);
        author.set(Optional.empty());
        drafts.flush();
        drafts.look();
    }
}

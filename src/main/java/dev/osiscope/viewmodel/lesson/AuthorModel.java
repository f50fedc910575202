package dev.osiscope.viewmodel.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.author.AskableKinds;
import dev.osiscope.lesson.author.DraftText;
import dev.osiscope.lesson.author.LessonDraft;
import dev.osiscope.lesson.shelf.LessonFile;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A lesson that is being written about a session that was just seen: its stops are put at the playhead, what is wrong is told at
/// once, and changes can be taken back.
public final class AuthorModel {

    private final String id;
    private final SessionSnapshot whole;
    private final SessionViewModel session;
    private final Messages messages;
    private final DraftText text;
    private final ReadOnlyObjectWrapper<LessonDraft> draft;
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper picked = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper form = new ReadOnlyIntegerWrapper();
    private final Deque<LessonDraft> past = new ArrayDeque<>();
    private final Deque<LessonDraft> future = new ArrayDeque<>();
    private String writing = "";

    /// A draft that is gone on with.
    ///
    /// @param id      its name among those that are kept
    /// @param session shows all of the session
    AuthorModel(String id, LessonDraft begun, SessionSnapshot whole, SessionViewModel session) {
        this.id = id;
        this.whole = whole;
        this.session = session;
        messages = session.messages();
        text = new DraftText(whole.timeline());
        draft = new ReadOnlyObjectWrapper<>(begun);
        check();
    }

    /// An empty lesson.
    static AuthorModel begin(String id, SessionSnapshot whole, SessionViewModel session) {
        return new AuthorModel(id, LessonDraft.empty(session.messages().text("author.untitled")), whole, session);
    }

    /// Its name among those that are kept.
    String id() {
        return id;
    }

    /// Shows all of the session, from its beginning.
    void open() {
        session.show(whole, -1);
    }

    /// The session.
    public SessionSnapshot whole() {
        return whole;
    }

    /// The session as it is shown, with the playhead.
    public SessionViewModel session() {
        return session;
    }

    /// What is written.
    public ReadOnlyObjectProperty<LessonDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// What is wrong with it.
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /// Which stop is being written, from 0; -1 where there is none.
    public ReadOnlyIntegerProperty pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /// Changes when there is more or less to write, or other texts than those that were typed last.
    public ReadOnlyIntegerProperty formProperty() {
        return form.getReadOnlyProperty();
    }

    /// The stop that is being written.
    public Optional<LessonDraft.Stop> picked() {
        int place = picked.get();
        return place >= 0 && place < draft.get().stops().size() ? Optional.of(draft.get().stops().get(place)) : Optional.empty();
    }

    /// How the step at the playhead is called; empty where no lesson can stop there.
    public Optional<String> here(boolean before) {
        return text.place(draft.get(), session.player().stepProperty().get(), before);
    }

    /// Where a stop stands, in words.
    public String place(LessonDraft.Stop stop) {
        return stop.step() >= whole.timeline().size() ? messages.text("author.place.end")
                : messages.text(stop.before() ? "author.place.before" : "author.place.after",
                        text.name(draft.get(), stop.step(), stop.before()).orElse(""));
    }

    /// Who takes part in the session.
    public List<String> hosts() {
        return text.hosts();
    }

    /// What a question asks, with the names that the lesson has for hosts.
    public String kind(String kind) {
        return text.kind(draft.get(), kind);
    }

    /// Puts a stop before or after the step at the playhead; where there is one already, it is picked.
    public void stop(boolean before) {
        int step = session.player().stepProperty().get();
        if (here(before).isPresent()) {
            stop(step, before);
        }
    }

    /// Puts a stop at the end, where the whole session was seen; where there is one already, it is picked.
    public void stopAtEnd() {
        stop(whole.timeline().size(), true);
    }

    private void stop(int step, boolean before) {
        String title = step >= whole.timeline().size() ? "author.stop.end" : before ? "author.stop.title" : "author.stop.seen";
        LessonDraft.Stop stop = new LessonDraft.Stop(step, before, messages.text(title), "", List.of(), "");
        int place = draft.get().placeOf(stop);
        if (!draft.get().stopsAt(step, before)) {
            change(now -> now.with(stop));
            pick(place);
        } else {
            pick(before ? place : place - 1);
        }
    }

    /// Picks a stop; the playhead goes to its step.
    public void pick(int place) {
        picked.set(place);
        picked().ifPresent(stop -> session.player().goTo(stop.step()));
        form.set(form.get() + 1);
    }

    /// Takes the picked stop away.
    public void removeStop() {
        if (picked().isPresent()) {
            int place = picked.get();
            change(now -> now.without(place));
            picked.set(Math.min(place, draft.get().stops().size() - 1));
            form.set(form.get() + 1);
        }
    }

    /// What can be asked at the picked stop.
    public List<String> kinds() {
        return picked().map(stop -> AskableKinds.of(whole.timeline(), stop.step())).orElse(List.of());
    }

    /// Asks something at the picked stop.
    public void ask(String kind) {
        String host = kind.startsWith("state ") ? kind.substring("state ".length()) : "";
        String word = kind.split(" ", 2)[0];
        changeStop(stop -> stop.with(new LessonDraft.Question(kind,
                word.equals("choose") ? "" : messages.text("author.question." + word, called(host)), "", "", "")));
    }

    private String called(String host) {
        return draft.get().roles().getOrDefault(host, host);
    }

    /// Asks one thing less.
    public void drop(int question) {
        changeStop(stop -> stop.without(question));
    }

    private void changeStop(UnaryOperator<LessonDraft.Stop> change) {
        if (picked().isPresent()) {
            change(now -> now.with(picked.get(), change));
        }
    }

    private void change(UnaryOperator<LessonDraft> change) {
        remember("");
        draft.set(change.apply(draft.get()));
        check();
        form.set(form.get() + 1);
    }

    /// Takes what is typed into a field. All that is typed into one field one after the other is one change.
    ///
    /// @param field its name
    public void write(String field, UnaryOperator<LessonDraft> change) {
        LessonDraft next = change.apply(draft.get());
        if (!next.equals(draft.get())) {
            remember(field);
            draft.set(next);
            check();
        }
    }

    private void remember(String field) {
        if (field.isEmpty() || !field.equals(writing)) {
            past.push(draft.get());
        }
        writing = field;
        future.clear();
    }

    private void check() {
        findings.set(text.findings(draft.get(), messages.language(), LessonFile.name(messages.language())));
    }

    /// Whether there is something to take back.
    public boolean canUndo() {
        return !past.isEmpty();
    }

    /// Whether something was taken back.
    public boolean canRedo() {
        return !future.isEmpty();
    }

    /// Takes the last change back.
    public void undo() {
        go(past, future);
    }

    /// Makes it again.
    public void redo() {
        go(future, past);
    }

    private void go(Deque<LessonDraft> from, Deque<LessonDraft> to) {
        if (!from.isEmpty()) {
            to.push(draft.get());
            draft.set(from.pop());
            writing = "";
            picked.set(Math.min(picked.get(), draft.get().stops().size() - 1));
            check();
            form.set(form.get() + 1);
        }
    }

    /// The text of the lesson.
    public String text() {
        return text.of(draft.get());
    }
}

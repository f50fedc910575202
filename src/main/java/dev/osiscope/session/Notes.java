package dev.osiscope.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The user's notes on the frames of a file, until they are saved with it, beside the comments that the file has itself.
/// Each change can be undone.
///
/// Of a recording that was not saved yet, each change goes to a file beside it at once, so that no crash takes it.
///
/// All methods may be called from any thread.
public final class Notes {

    private final Optional<NotesFile> file;
    private final SortedMap<Long, String> notes = new TreeMap<>();
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private SortedMap<Long, String> saved = Collections.emptySortedMap();

    /// @param before the note before, if there was one
    /// @param after  the note after
    private record Change(long frame, Optional<String> before, Optional<String> after) {

        Change reversed() {
            return new Change(frame, after, before);
        }
    }

    private Notes(Optional<NotesFile> file) {
        this.file = file;
    }

    /// Notes that are kept nowhere until they are saved.
    public static Notes unkept() {
        return new Notes(Optional.empty());
    }

    /// Notes that are kept in `path`, with those that are there already. There need be no such file yet.
    ///
    /// @throws IOException where it is there and can't be read
    public static Notes keptIn(Path path) throws IOException {
        NotesFile kept = new NotesFile(path);
        Notes notes = new Notes(Optional.of(kept));
        notes.notes.putAll(kept.read());
        return notes;
    }

    /// The note on a frame: empty text where it was taken away again; nothing where there was none.
    ///
    /// @param frame its number, from 1
    public synchronized Optional<String> on(long frame) {
        return Optional.ofNullable(notes.get(frame));
    }

    /// All notes, by the numbers of their frames.
    public synchronized SortedMap<Long, String> all() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(notes));
    }

    /// Puts a note on a frame, in the place of the one that it has.
    ///
    /// @param frame its number, from 1
    /// @param text  the note; empty to take away what is there
    /// @throws IOException where it could not be kept beside the recording; it is there none the less
    public synchronized void put(long frame, String text) throws IOException {
        Change change = new Change(frame, on(frame), Optional.of(text));
        if (change.before().equals(change.after())) {
            return;
        }
        done.push(change);
        undone.clear();
        make(change);
    }

    private void make(Change change) throws IOException {
        change.after().ifPresentOrElse(text -> notes.put(change.frame(), text), () -> notes.remove(change.frame()));
        if (file.isPresent()) {
            file.get().append(change.frame(), change.after());
        }
    }

    /// Whether there is a change that can be undone.
    public synchronized boolean canUndo() {
        return !done.isEmpty();
    }

    /// Whether there is a change that was undone.
    public synchronized boolean canRedo() {
        return !undone.isEmpty();
    }

    /// Undoes the last change.
    ///
    /// @return the number of the frame whose note it was; empty where there is none
    /// @throws IOException as [#put(long, String)]
    public synchronized Optional<Long> undo() throws IOException {
        return move(done, undone, true);
    }

    /// Makes the change again that was undone last.
    ///
    /// @return the number of the frame whose note it is; empty where there is none
    /// @throws IOException as [#put(long, String)]
    public synchronized Optional<Long> redo() throws IOException {
        return move(undone, done, false);
    }

    private Optional<Long> move(Deque<Change> from, Deque<Change> to, boolean back) throws IOException {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Change change = from.pop();
        to.push(change);
        make(back ? change.reversed() : change);
        return Optional.of(change.frame());
    }

    /// Whether each change goes to a file beside the recording at once.
    public boolean kept() {
        return file.isPresent();
    }

    /// Whether all of them are in a file that was saved.
    public synchronized boolean saved() {
        return saved.equals(notes);
    }

    /// Says that `written`, which [#all()] gave before, are in a file that was saved.
    public synchronized void markSaved(SortedMap<Long, String> written) {
        saved = written;
    }
}

package dev.osiscope.viewmodel.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.session.Notes;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The user's notes on the packets of the open file. They are saved with it, and each change can be undone. Used on the
/// JavaFX application thread.
public final class NotesModel {

    private final Messages messages;
    private final Consumer<String> notices;
    private final IntConsumer show;
    private final ReadOnlyIntegerWrapper generation = new ReadOnlyIntegerWrapper();
    private Notes notes = Notes.unkept();
    private SortedMap<Long, String> saving = notes.all();
    private Runnable finish = () -> { };

    /// @param notices takes what went wrong, in words
    /// @param show    shows the packet in a row: that whose note changes
    NotesModel(Messages messages, Consumer<String> notices, IntConsumer show) {
        this.messages = messages;
        this.notices = notices;
        this.show = show;
    }

    /// Has a note that is being written put on its packet, before the notes are saved or those of another file are shown.
    ///
    /// @param puts puts it there
    public void beforeLeaving(Runnable puts) {
        finish = puts;
    }

    /// Looks at the notes of another file.
    void show(Notes other) {
        finish.run();
        notes = other;
        generation.set(generation.get() + 1);
    }

    /// Changes whenever a note does.
    public ReadOnlyIntegerProperty generationProperty() {
        return generation.getReadOnlyProperty();
    }

    /// The note on the packet in `row` of the file; empty where it has none.
    public Optional<String> on(int row) {
        return notes.on(row + 1L).filter(text -> !text.isEmpty());
    }

    /// Puts a note on the packet in `row` of the file; a blank one takes the note away.
    public void put(int row, String text) {
        if (!on(row).orElse("").equals(text.strip())) {
            change(() -> {
                notes.put(row + 1L, text.strip());
                return Optional.empty();
            });
        }
    }

    /// Undoes the last change, and shows its packet.
    public void undo() {
        change(notes::undo);
    }

    /// Makes the change again that was undone last.
    public void redo() {
        change(notes::redo);
    }

    private interface Change {

        /// @return the number of the packet to show
        Optional<Long> make() throws IOException;
    }

    private void change(Change change) {
        try {
            change.make().ifPresent(number -> show.accept((int) (number - 1)));
        } catch (IOException failure) {
            notices.accept(messages.text("notes.unkept", failure.getMessage()));
        }
        generation.set(generation.get() + 1);
    }

    /// Whether they are gone when the file is left: they are saved nowhere, and not kept beside a recording.
    boolean unsaved() {
        finish.run();
        return !kept() && !notes.saved();
    }

    /// Whether they are those on a recording, beside which they are kept.
    boolean kept() {
        return notes.kept();
    }

    /// What is saved with the file: the notes, and below them what else is said of their packets.
    ///
    /// @param others by the numbers of their packets
    Map<Long, String> with(Map<Long, String> others) {
        finish.run();
        saving = notes.all();
        Map<Long, String> all = new HashMap<>(others);
        saving.forEach((frame, note) -> all.merge(frame, note, (other, own) -> (own + "\n" + other).strip()));
        return all;
    }

    /// Takes note that what [#with(Map)] gave last is in a file.
    void saved() {
        notes.markSaved(saving);
    }
}

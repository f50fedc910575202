package dev.osiscope.viewmodel.lesson;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The lessons that somebody began to write, as the window lists them, and what is kept of the one that is being written. Used on
/// the JavaFX application thread; they are read and kept in the background.
final class DraftList {

    private final Drafts drafts;
    private final DraftKeeper keeper;
    private final Executor background;
    private final Executor inbox;
    private final ReadOnlyObjectWrapper<List<Drafts.Kept>> list = new ReadOnlyObjectWrapper<>(List.of());

    /// @param failed takes why a change could not be kept
    DraftList(Drafts drafts, Executor background, Executor inbox, Consumer<String> failed) {
        this.drafts = drafts;
        this.background = background;
        this.inbox = inbox;
        keeper = new DraftKeeper(drafts, background, reason -> inbox.execute(() -> failed.accept(reason)));
    }

    /// The newest first.
    ReadOnlyObjectProperty<List<Drafts.Kept>> listProperty() {
        return list.getReadOnlyProperty();
    }

    /// Looks anew which there are.
    void look() {
        background.execute(this::find);
    }

    private void find() {
        List<Drafts.Kept> found = drafts.all();
        inbox.execute(() -> list.set(found));
    }

    /// A name that none has yet.
    String newId() {
        return drafts.newId();
    }

    /// Has every change of a lesson kept from now on.
    AuthorModel kept(AuthorModel writes) {
        writes.draftProperty().subscribe((_, draft) -> keeper.keep(writes.id(), draft, writes.whole()));
        return writes;
    }

    /// Keeps at once what is still to be kept.
    void flush() {
        keeper.flush();
    }

    /// Reads the one of this name; `taker` takes it, or nothing where it can't be read.
    void open(String id, Consumer<Optional<Drafts.Opened>> taker) {
        background.execute(() -> {
            Optional<Drafts.Opened> opened = drafts.open(id);
            inbox.execute(() -> taker.accept(opened));
        });
    }

    /// Throws the one of this name away.
    void discard(String id) {
        background.execute(() -> {
            drafts.discard(id);
            find();
        });
    }

    /// Ends all: what is being written is kept, and other windows may have it.
    void close() {
        keeper.flush();
        drafts.close();
    }
}

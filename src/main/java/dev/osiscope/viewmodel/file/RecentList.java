package dev.osiscope.viewmodel.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The files that were opened last, as the window lists them: looked for in the background.
public final class RecentList {

    private final RecentFiles memory;
    private final Executor background;
    private final Executor inbox;
    private final ReadOnlyObjectWrapper<List<RecentFiles.Recent>> list = new ReadOnlyObjectWrapper<>(List.of());

    /// @param inbox takes what was found
    RecentList(RecentFiles memory, Executor background, Executor inbox) {
        this.memory = memory;
        this.background = background;
        this.inbox = inbox;
        look();
    }

    /// Those that were found, the newest first.
    public ReadOnlyObjectProperty<List<RecentFiles.Recent>> listProperty() {
        return list.getReadOnlyProperty();
    }

    /// Looks anew which of them are still there.
    public void look() {
        background.execute(this::find);
    }

    /// Remembers that `file` was opened now. Used by the background.
    void add(Path file) {
        try {
            memory.add(file);
        } catch (IOException forgetful) {
            System.getLogger(RecentList.class.getName())
                    .log(System.Logger.Level.WARNING, "recent files not saved: {0}", forgetful.getMessage());
        }
    }

    /// Finds them at once. Used by the background.
    void find() {
        List<RecentFiles.Recent> newest = memory.list();
        inbox.execute(() -> list.set(newest));
    }
}

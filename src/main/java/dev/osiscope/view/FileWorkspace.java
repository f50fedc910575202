package dev.osiscope.view;

import dev.osiscope.view.file.FileStart;
import dev.osiscope.viewmodel.file.FileStatus;
import dev.osiscope.viewmodel.file.FileViewModel;
import java.util.List;
import java.util.stream.Stream;

/// An opened capture file. While no file is open, how to open one.
final class FileWorkspace extends PacketsWorkspace {

    private final FileViewModel file;
    private final FileStart start;
    private final List<Action> actions;

    FileWorkspace(FileViewModel file) {
        this(file, new FileStart(file));
    }

    private FileWorkspace(FileViewModel file, FileStart start) {
        super(file, start);
        this.file = file;
        this.start = start;
        actions = Stream.concat(packetActions(), Stream.of(
                Action.of("save", file.saving()::save, "Shortcut+S"),
                Action.of("saveShown", file.saving()::saveShown, "Shortcut+Shift+S"),
                Action.of("closeFile", file::closeFile, "Shortcut+W"))).toList();
        file.statusProperty().subscribe(status -> show(status.open()));
    }

    @Override
    public void takeFocus() {
        if (file.statusProperty().get().open()) {
            super.takeFocus();
        } else {
            start.takeFocus();
        }
    }

    @Override
    public String id() {
        return "file";
    }

    @Override
    public String title() {
        FileStatus status = file.statusProperty().get();
        return status.open() ? status.name() : messages().text("session.nofile");
    }

    @Override
    public void pulse(long nowNanos) {
        file.pulse(nowNanos);
        super.pulse(nowNanos);
    }

    @Override
    List<Action> ownActions() {
        return actions;
    }
}

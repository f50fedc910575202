package dev.osiscope.view.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.file.RecentFiles;

/// How a file is listed that was opened once.
final class RecentWords {

    private RecentWords() {}

    static String of(RecentFiles.Recent recent, Messages messages) {
        Object name = recent.file().getFileName();
        Object folder = recent.file().getParent();
        return messages.text(recent.missing() ? "file.recent.missing" : "file.recent.item", name, folder);
    }
}

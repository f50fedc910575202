package dev.osiscope.view.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.file.RecentFiles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/// The menu for files: open, open again, save, close.
public final class FileMenu extends MenuButton {

    private final FileViewModel model;
    private final Messages messages;
    private final Menu recent;

    /// The menu of `model`.
    public FileMenu(FileViewModel model) {
        this.model = model;
        messages = model.session().messages();
        setId("file-menu");
        getStyleClass().add("compact");
        setText(messages.text("file.menu"));
        setAccessibleText(messages.text("file.menu"));
        setTooltip(new Tooltip(messages.text("file.menu.hint")));
        setMinWidth(USE_PREF_SIZE);
        recent = new Menu(messages.text("file.recent"));
        recent.setId("file-recent");
        MenuItem save = item("save", model::save);
        MenuItem saveShown = item("saveShown", model::saveShown);
        MenuItem close = item("closeFile", model::closeFile);
        MenuItem wireshark = item("wireshark", model::openInWireshark);
        getItems().setAll(item("open", model::open), recent, new SeparatorMenuItem(), save, saveShown, wireshark,
                new SeparatorMenuItem(), close);
        model.statusProperty().subscribe(status ->
                List.of(save, saveShown, wireshark, close).forEach(item -> item.setDisable(!status.open())));
        model.recentProperty().subscribe(this::fillRecent);
        showingProperty().subscribe(showing -> {
            if (showing) {
                model.lookForRecentFiles();
            }
        });
    }

    private MenuItem item(String id, Runnable action) {
        MenuItem item = new MenuItem(messages.text("file.menu." + id));
        item.setId("file-" + id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void fillRecent(List<RecentFiles.Recent> files) {
        List<MenuItem> items = new ArrayList<>();
        for (RecentFiles.Recent file : files) {
            MenuItem item = new MenuItem(RecentWords.of(file, messages));
            item.setMnemonicParsing(false);
            item.setDisable(file.missing());
            item.setOnAction(event -> model.open(file.file()));
            items.add(item);
        }
        recent.getItems().setAll(items);
        recent.setDisable(items.isEmpty());
    }

    /// Opens the menu at the files that were opened last.
    public void showRecent() {
        show();
        recent.show();
    }
}

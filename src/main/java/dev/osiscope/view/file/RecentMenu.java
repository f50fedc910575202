package dev.osiscope.view.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.file.RecentFiles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The capture files that were opened last, as a menu within a menu.
public final class RecentMenu extends Menu {

    private final FileViewModel model;
    private final Messages messages;

    /// The files that `model` remembers.
    public RecentMenu(FileViewModel model) {
        this.model = model;
        messages = model.session().messages();
        setText(messages.text("file.recent"));
        setId("menu-recent");
        model.recent().listProperty().subscribe(this::fill);
    }

    /// Looks in the background which of them are still there.
    public void look() {
        model.recent().look();
    }

    private void fill(List<RecentFiles.Recent> files) {
        List<MenuItem> items = new ArrayList<>();
        for (RecentFiles.Recent file : files) {
            MenuItem item = new MenuItem(RecentWords.of(file, messages));
            item.setMnemonicParsing(false);
            item.setDisable(file.missing());
            item.setOnAction(event -> model.open(file.file()));
            items.add(item);
        }
        getItems().setAll(items);
        setDisable(items.isEmpty());
    }
}

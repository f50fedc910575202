package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.file.RecentMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/// The menu of the window: every action that there is now, with its key. What is done with files stands first.
final class WindowMenu extends MenuButton {

    private final Messages messages;
    private final KeyNames names;
    private final RecentMenu recent;
    private final Supplier<List<Action>> actions;

    /// @param recent  the files that were opened last, which stand in the place of the action that shows them
    /// @param actions what can be done now; asked when the menu is opened
    WindowMenu(Messages messages, RecentMenu recent, Supplier<List<Action>> actions) {
        this.messages = messages;
        this.recent = recent;
        this.actions = actions;
        names = new KeyNames(messages);
        setId("menu");
        getStyleClass().add("compact");
        setText(messages.text("menu.title"));
        setAccessibleText(messages.text("menu.title"));
        setTooltip(new Tooltip(messages.text("menu.hint")));
        setMinWidth(USE_PREF_SIZE);
        // JavaFX opens no menu without items.
        getItems().setAll(recent);
        addEventHandler(ON_SHOWING, event -> fill());
    }

    /// Lists what can be done now.
    void fill() {
        recent.look();
        List<Action> now = actions.get();
        List<MenuItem> items = new ArrayList<>(items(MenuGroup.FILE.among(now)));
        items.add(new SeparatorMenuItem());
        for (MenuGroup group : MenuGroup.values()) {
            List<Action> members = group.among(now);
            if (group != MenuGroup.FILE && !members.isEmpty()) {
                Menu menu = new Menu(messages.text("menu." + group.name()));
                menu.setId("menu-" + group.name());
                menu.getItems().setAll(items(members));
                items.add(menu);
            }
        }
        getItems().setAll(items);
    }

    private List<MenuItem> items(List<Action> members) {
        return members.stream().map(action -> action.id().equals("recent") ? recent : item(action)).toList();
    }

    private MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.words(messages));
        item.setId("menu-" + action.id());
        item.setMnemonicParsing(false);
        // No accelerator: JavaFX would take its key from whoever is writing.
        if (!action.keys().isEmpty()) {
            Label keys = new Label(names.of(action));
            keys.getStyleClass().add("key");
            item.setGraphic(keys);
        }
        item.setOnAction(event -> action.run().run());
        return item;
    }

    /// Opens the menu at the files that were opened last.
    void showRecent() {
        show();
        recent.show();
    }
}

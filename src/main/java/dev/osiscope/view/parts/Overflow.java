package dev.osiscope.view.parts;

import dev.osiscope.i18n.Messages;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/// What has no room in a line, as a menu: it is out of sight, but can be reached. What would only be read is read there.
public final class Overflow extends MenuButton {

    private List<? extends Labeled> held = List.of();

    /// A menu that holds nothing yet, and is not to be seen.
    public Overflow(String id, Messages messages) {
        super(messages.text("overflow"));
        setId(id);
        setAccessibleText(messages.text("overflow.hint"));
        setTooltip(new Tooltip(messages.text("overflow.hint")));
        setMinWidth(USE_PREF_SIZE);
        setVisible(false);
        setManaged(false);
    }

    /// Those of `parts` that say something: where there are none, no menu is needed.
    public static List<Labeled> telling(List<?> parts) {
        return parts.stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .filter(part -> !part.getText().isEmpty()).toList();
    }

    /// Holds `parts` from now on, and is there where there are any.
    public void hold(List<? extends Labeled> parts) {
        if (!held.equals(parts)) {
            held = List.copyOf(parts);
            getItems().setAll(held.stream().map(Overflow::item).toList());
        }
        if (isManaged() == held.isEmpty()) {
            setVisible(!held.isEmpty());
            setManaged(!held.isEmpty());
        }
    }

    private static MenuItem item(Labeled part) {
        if (part instanceof MenuButton menu) {
            return choice(menu);
        }
        MenuItem item = new MenuItem();
        item.textProperty().bind(part.textProperty());
        item.disableProperty().bind(part.disableProperty());
        if (part instanceof ButtonBase button) {
            item.setOnAction(_ -> button.fire());
        }
        return item;
    }

    /// What can be chosen in `menu`, once more: an item can't be in two menus.
    private static Menu choice(MenuButton menu) {
        Menu choice = new Menu(menu.getTooltip().getText());
        for (MenuItem one : menu.getItems()) {
            MenuItem same = new MenuItem(one.getText());
            same.setOnAction(_ -> one.fire());
            choice.getItems().add(same);
        }
        return choice;
    }
}

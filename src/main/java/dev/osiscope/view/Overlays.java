package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.give.ExportSheet;
import dev.osiscope.view.looks.LayoutsSheet;
import dev.osiscope.view.looks.ViewSheet;
import dev.osiscope.viewmodel.UsedLast;
import dev.osiscope.viewmodel.choice.LayoutsModel;
import dev.osiscope.viewmodel.choice.LooksModel;
import dev.osiscope.viewmodel.choice.PaneLayout;
import dev.osiscope.viewmodel.give.ExportModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What lies over the window's content: a notice, the sheet of keys, the palette, the glossary, and the blank that hides all of it.
final class Overlays {

    private static final double BELOW_THE_BAR = 56;
    private static final String KEYS = "key-sheet";
    private static final String NOTICE = "notice";
    private static final String PALETTE = "palette";
    private static final String EXPORT = "export";
    private static final String GLOSSARY = "glossary";
    private static final String VIEW = "view-sheet";
    private static final String LAYOUTS = "layouts-sheet";

    private static final Set<String> SEARCHING = Set.of(PALETTE, GLOSSARY, VIEW, LAYOUTS);

    private final StackPane over;
    private final Messages messages;
    private final Region blank = new Region();
    private final UsedLast used = new UsedLast();

    /// Lies over what is in `over`.
    Overlays(StackPane over, Messages messages) {
        this.over = over;
        this.messages = messages;
        blank.getStyleClass().add("blank");
        blank.setVisible(false);
        blank.setAccessibleRole(AccessibleRole.TEXT);
        blank.setAccessibleText(messages.text("action.blank"));
        over.getChildren().add(blank);
    }

    /// Hides the window, or shows it again.
    void toggleBlank() {
        blank.setVisible(!blank.isVisible());
    }

    /// Shows or hides the sheet of keys.
    ///
    /// @param width of the window, in heights of its text
    /// @param back  gives the keyboard back to what had it
    void toggleKeys(List<Action> actions, double width, Runnable back) {
        if (remove(KEYS)) {
            back.run();
        } else {
            KeySheet sheet = new KeySheet(actions, messages, width, () -> remove(KEYS));
            over.getChildren().add(sheet);
            sheet.takeFocus();
        }
    }

    /// Shows or hides the palette.
    ///
    /// @param actions what it finds
    /// @param back    gives the keyboard back to what had it
    void togglePalette(List<Action> actions, Runnable back) {
        if (remove(PALETTE)) {
            back.run();
        } else {
            remove(KEYS);
            Palette palette = new Palette(actions, messages, used, () -> {
                remove(PALETTE);
                back.run();
            });
            over.getChildren().add(palette);
            palette.takeFocus();
        }
    }

    /// Has the palette find other actions, where it is shown.
    void offer(List<Action> actions) {
        over.getChildren().stream().filter(Palette.class::isInstance).map(Palette.class::cast)
                .forEach(palette -> palette.offer(actions));
    }

    /// Shows or hides the glossary.
    ///
    /// @param back gives the keyboard back to what had it
    void toggleGlossary(Runnable back) {
        if (remove(GLOSSARY)) {
            back.run();
        } else {
            List.of(KEYS, PALETTE).forEach(this::remove);
            GlossarySheet sheet = new GlossarySheet(messages, () -> {
                remove(GLOSSARY);
                back.run();
            });
            over.getChildren().add(sheet);
            sheet.takeFocus();
        }
    }

    /// Shows or hides the sheet on which is chosen how large everything is, and what is presented.
    ///
    /// @param present presents that
    /// @param back    gives the keyboard back to what had it
    void toggleView(LooksModel looks, Runnable present, Runnable back) {
        if (remove(VIEW)) {
            back.run();
        } else {
            List.of(KEYS, PALETTE, GLOSSARY).forEach(this::remove);
            ViewSheet sheet = new ViewSheet(looks, messages, present, () -> {
                remove(VIEW);
                back.run();
            });
            over.getChildren().add(sheet);
            sheet.takeFocus();
        }
    }

    /// Shows or hides the sheet of layouts.
    ///
    /// @param seen   what is seen now, to be saved
    /// @param choose gives the window a layout
    /// @param back   gives the keyboard back to what had it
    void toggleLayouts(LayoutsModel layouts, Supplier<PaneLayout> seen, Consumer<PaneLayout> choose, Runnable back) {
        if (remove(LAYOUTS)) {
            back.run();
        } else {
            List.of(KEYS, PALETTE, GLOSSARY, VIEW).forEach(this::remove);
            LayoutsSheet sheet = new LayoutsSheet(layouts, messages, seen, choose, () -> {
                remove(LAYOUTS);
                back.run();
            });
            over.getChildren().add(sheet);
            sheet.takeFocus();
        }
    }

    /// Shows or hides the sheet on which is chosen what is given away.
    ///
    /// @param back gives the keyboard back to what had it
    void toggleExport(ExportModel exports, Runnable back) {
        if (exportSheet().isPresent()) {
            exportSheet().get().leave();
        } else {
            List.of(KEYS, PALETTE).forEach(this::remove);
            ExportSheet sheet = new ExportSheet(exports, messages, () -> {
                remove(EXPORT);
                back.run();
            });
            over.getChildren().add(sheet);
            sheet.takeFocus();
        }
    }

    private Optional<ExportSheet> exportSheet() {
        return over.getChildren().stream().filter(ExportSheet.class::isInstance).map(ExportSheet.class::cast).findFirst();
    }

    /// Whether the palette, the glossary or the sheet of exports has the keyboard.
    boolean searching() {
        return exportSheet().isPresent()
                || over.getChildren().stream().anyMatch(node -> SEARCHING.contains(String.valueOf(node.getId())));
    }

    /// Whether any lies over the window.
    boolean isAny() {
        return blank.isVisible() || searching() || over.getChildren().stream().anyMatch(node -> KEYS.equals(node.getId()) || NOTICE.equals(node.getId()));
    }

    /// Says what went wrong, until the user has read it.
    void showNotice(String words) {
        remove(NOTICE);
        Node notice = new Notice(words, messages, () -> remove(NOTICE));
        StackPane.setAlignment(notice, Pos.TOP_CENTER);
        StackPane.setMargin(notice, new Insets(BELOW_THE_BAR, 0, 0, 0));
        over.getChildren().add(notice);
    }

    /// Takes all of them away.
    void close() {
        blank.setVisible(false);
        List.of(KEYS, NOTICE, PALETTE, GLOSSARY, VIEW, LAYOUTS).forEach(this::remove);
        exportSheet().ifPresent(ExportSheet::leave);
    }

    private boolean remove(String id) {
        return over.getChildren().removeIf(node -> id.equals(node.getId()));
    }
}

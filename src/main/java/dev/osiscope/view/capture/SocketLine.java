package dev.osiscope.view.capture;

import dev.osiscope.viewmodel.capture.SocketItem;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A socket of the list.
public final class SocketLine extends Region {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LISTENS = PseudoClass.getPseudoClass("listens");

    private final SocketColumns columns;
    private final List<Label> cells = SocketColumns.ALL.stream().map(column -> cell(column.name())).toList();
    private final Tooltip tooltip = new Tooltip();
    private SocketItem shown;

    SocketLine(SocketColumns columns) {
        this.columns = columns;
        getStyleClass().add("socket-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().setAll(cells);
        Tooltip.install(this, tooltip);
    }

    private static Label cell(String id) {
        Label cell = new Label();
        cell.getStyleClass().addAll("socket-cell", id.toLowerCase(Locale.ROOT));
        cell.setTextOverrun(OverrunStyle.ELLIPSIS);
        cell.setMouseTransparent(true);
        // The line places them: JavaFX would lay out more than the line for managed ones.
        cell.setManaged(false);
        return cell;
    }

    /// The socket that it shows; null where it shows none yet.
    public SocketItem item() {
        return shown;
    }

    void show(SocketItem item, boolean picked) {
        pseudoClassStateChanged(SELECTED, picked);
        if (item.equals(shown)) {
            return;
        }
        shown = item;
        pseudoClassStateChanged(LISTENS, item.socket().listens());
        List<String> texts = SocketColumns.texts(item);
        for (int column = 0; column < texts.size(); column++) {
            cells.get(column).setText(texts.get(column));
        }
        tooltip.setText(String.join("\n", item.spoken(), item.details()).strip());
        setAccessibleText(item.spoken());
    }

    @Override
    protected void layoutChildren() {
        for (int column = 0; column < cells.size(); column++) {
            cells.get(column).resizeRelocate(columns.start(column), 0, columns.width(column), getHeight());
        }
    }
}

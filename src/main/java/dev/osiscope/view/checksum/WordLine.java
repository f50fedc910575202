package dev.osiscope.view.checksum;

import dev.osiscope.viewmodel.ChecksumLook;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A word that is added: where it stands, its digits, the sum so far.
public final class WordLine extends Region {

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("selected");

    private final List<Label> cells = List.of(cell("muted"), cell("checksum-what"), cell("checksum-digits"), cell("checksum-digits"));

    WordLine() {
        getStyleClass().add("checksum-line");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().setAll(cells);
    }

    private static Label cell(String style) {
        Label cell = new Label();
        cell.getStyleClass().addAll("field-cell", style);
        cell.setMouseTransparent(true);
        cell.setManaged(false);
        return cell;
    }

    void show(ChecksumLook.Row row, boolean picked, String spoken) {
        List<String> words = List.of(row.part(), row.what(), row.word(), row.sum());
        for (int column = 0; column < cells.size(); column++) {
            cells.get(column).setText(words.get(column));
        }
        pseudoClassStateChanged(PICKED, picked);
        setAccessibleText(spoken);
    }

    @Override
    protected void layoutChildren() {
        WordColumns columns = new WordColumns(cells.getFirst().getFont().getSize(), getWidth());
        for (int column = 0; column < cells.size(); column++) {
            cells.get(column).resizeRelocate(columns.start(column), 0, columns.width(column), getHeight());
        }
    }
}

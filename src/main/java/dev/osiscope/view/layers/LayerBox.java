package dev.osiscope.view.layers;

import dev.osiscope.layers.Activity;
import dev.osiscope.viewmodel.StackModel;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One OSI layer of one stack: its number, its name, and the unit it handles with its size.
final class LayerBox extends HBox {

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final Label number = new Label();
    private final Label name = new Label();
    private final Label does = new Label();
    private final Tooltip tooltip = new Tooltip();

    LayerBox(String layerName, int layerNumber) {
        number.getStyleClass().add("layer-number");
        number.setText(String.valueOf(layerNumber));
        name.getStyleClass().add("layer-name");
        name.setText(layerName);
        does.getStyleClass().add("layer-does");
        VBox words = new VBox(name, does);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().setAll(number, words);
        getStyleClass().addAll("layer-box", "l" + layerNumber);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(layerNumber + " " + layerName);
        setFocusTraversable(true);
        Tooltip.install(this, tooltip);
    }

    /// Shows what the layer does. `lit` is whether the movement has reached it.
    void show(StackModel.Row row, String line, boolean lit, boolean picked, boolean compact) {
        Activity shown = row.acts() && !lit ? Activity.IDLE : row.act().activity();
        ActivityLook.show(this, shown);
        pseudoClassStateChanged(PICKED, picked);
        does.setText(line);
        does.setVisible(!compact);
        does.setManaged(!compact);
        tooltip.setText(row.whole());
        setAccessibleText(number.getText() + " " + name.getText() + ", " + line + ". " + row.whole());
    }
}

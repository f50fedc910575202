package dev.osiscope.view.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/// The buttons of several panes, one beside the other. Where they have no room in one row they say their names in short; where that is
/// too much yet, they stand in several rows, each of which begins and ends as a row of its own.
final class Segments extends FlowPane {

    private static final PseudoClass BEGINS = PseudoClass.getPseudoClass("begins-row");
    private static final PseudoClass ENDS = PseudoClass.getPseudoClass("ends-row");

    /// What a button says where there is room, and where there is none.
    private record Names(String whole, String brief) {}

    private final Map<ToggleButton, Names> names = new LinkedHashMap<>();

    Segments() {
        getStyleClass().add("segments");
        setMinHeight(USE_PREF_SIZE);
        widthProperty().subscribe(this::name);
    }

    void add(ToggleButton button, String brief) {
        names.put(button, new Names(button.getText(), brief));
        button.setAccessibleText(button.getText());
        getChildren().add(button);
        button.fontProperty().subscribe(this::name);
        button.insetsProperty().subscribe(this::name);
    }

    /// Shows only these of its buttons.
    void show(List<ToggleButton> buttons) {
        getChildren().setAll(buttons);
        name();
    }

    private void name() {
        double wanted = 0;
        for (Node child : getChildren()) {
            ToggleButton button = (ToggleButton) child;
            wanted += Math.ceil(Wording.width(button, names.get(button).whole()) + button.snappedLeftInset() + button.snappedRightInset());
        }
        boolean room = wanted <= getWidth() || getWidth() <= 0;
        getChildren().forEach(child -> {
            ToggleButton button = (ToggleButton) child;
            button.setText(room ? names.get(button).whole() : names.get(button).brief());
        });
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<Node> buttons = getChildren();
        for (int at = 0; at < buttons.size(); at++) {
            double row = buttons.get(at).getLayoutY();
            buttons.get(at).pseudoClassStateChanged(BEGINS, at == 0 || buttons.get(at - 1).getLayoutY() != row);
            buttons.get(at).pseudoClassStateChanged(ENDS, at == buttons.size() - 1 || buttons.get(at + 1).getLayoutY() != row);
        }
    }
}

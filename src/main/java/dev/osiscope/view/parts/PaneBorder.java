package dev.osiscope.view.parts;

import dev.osiscope.i18n.Messages;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The border between two panes: the mouse drags it, arrows move it, a double click or Home puts it where it is by itself.
public final class PaneBorder extends StackPane {

    /// How far an arrow moves it, as a share of the room.
    private static final double STEP = 0.02;
    private static final double HUNDRED = 100;

    private static final PseudoClass ACROSS = PseudoClass.getPseudoClass("across");

    private final Divided panes;
    private final String name;
    private final Region pane;
    private final Messages messages;
    private long percent = -1;
    private double grabbed;

    /// @param panes those between which it is
    /// @param name  its name in the bundles: `border.<name>`
    /// @param pane  whose border it is
    PaneBorder(Divided panes, String name, Region pane, Messages messages) {
        this.panes = panes;
        this.name = name;
        this.pane = pane;
        this.messages = messages;
        getStyleClass().add("pane-border");
        pseudoClassStateChanged(ACROSS, isAcross());
        setId("border-" + name);
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleRoleDescription(messages.text("border.role"));
        setAccessibleText(messages.text("border." + name));
        setAccessibleHelp(messages.text("border.help"));
        Region grip = new Region();
        grip.getStyleClass().add("grip");
        getChildren().setAll(grip);
        setOnMousePressed(this::grab);
        setOnMouseDragged(event -> panes.move(pane, extent() + (panes.isBefore(pane) ? 1 : -1) * (place(event) - grabbed)));
        setOnMouseReleased(_ -> panes.keep(pane));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                panes.reset(pane);
            }
        });
        setOnKeyPressed(this::press);
    }

    String name() {
        return name;
    }

    private boolean isAcross() {
        return panes.along() == Orientation.HORIZONTAL;
    }

    private double extent() {
        return isAcross() ? pane.getWidth() : pane.getHeight();
    }

    /// Where the pointer is in the border.
    private double place(MouseEvent event) {
        Point2D place = sceneToLocal(event.getSceneX(), event.getSceneY());
        return isAcross() ? place.getX() : place.getY();
    }

    private void grab(MouseEvent event) {
        requestFocus();
        grabbed = place(event);
    }

    /// Whether it needs this key while it has the keyboard.
    public boolean uses(KeyCode code) {
        return code == KeyCode.HOME || direction(code) != 0;
    }

    private int direction(KeyCode code) {
        return switch (code) {
            case LEFT -> isAcross() ? -1 : 0;
            case RIGHT -> isAcross() ? 1 : 0;
            case UP -> isAcross() ? 0 : -1;
            case DOWN -> isAcross() ? 0 : 1;
            default -> 0;
        };
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.HOME) {
            panes.reset(pane);
            event.consume();
        } else if (direction(event.getCode()) != 0) {
            panes.move(pane, extent() + (panes.isBefore(pane) ? 1 : -1) * direction(event.getCode()) * STEP * panes.room());
            panes.keep(pane);
            event.consume();
        }
    }

    /// Says how large its pane is.
    ///
    /// @param share of the room
    void tell(double share) {
        long now = Math.round(share * HUNDRED);
        if (now != percent) {
            percent = now;
            setAccessibleText(messages.text("border.spoken", messages.text("border." + name), now));
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) percent;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> HUNDRED;
            case ORIENTATION -> panes.along();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}

package dev.osiscope.view.capture;

import dev.osiscope.view.parts.Divided;
import dev.osiscope.view.parts.Parted;
import dev.osiscope.viewmodel.capture.CaptureStatus;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/// What is shown while nothing is captured: the sessions of this machine to pick from, and beside them what is to be
/// captured.
public final class CaptureStart extends StackPane implements Parted {

    private final SocketsPane sockets;
    private final CaptureFormPane form;
    private final CaptureViewModel model;
    private final Divided row;

    /// The start of `model`.
    public CaptureStart(CaptureViewModel model) {
        this.model = model;
        form = new CaptureFormPane(model);
        sockets = new SocketsPane(model.sockets(), this::captureOrShowWhyNot);
        setId("capture-start");
        getStyleClass().add("capture-start");
        row = Divided.across(model.sockets().messages()).rest(sockets).add("form", form);
        getChildren().setAll(row);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(model.sockets().messages().text("live.start.accessible"));
        setOnKeyPressed(event -> {
            if (isFocused() && event.getCode() == KeyCode.DOWN) {
                focusSessions();
                event.consume();
            }
        });
    }

    /// Sessions and form.
    @Override
    public Divided parts() {
        return row;
    }

    private void captureOrShowWhyNot() {
        if (model.form().ready()) {
            model.start();
        } else {
            form.takeFocus();
        }
    }

    /// Gives the keyboard to what can be done: the button that stops what is starting; else nothing is chosen for the user,
    /// and the keys of the window work.
    public void takeFocus() {
        if (model.statusProperty().get().phase() == CaptureStatus.Phase.STARTING) {
            form.takeFocus();
        } else {
            requestFocus();
        }
    }

    /// Gives the keyboard to the sessions; the first is picked where none is.
    public void focusSessions() {
        sockets.takeFocus();
    }

    /// Gives the keyboard to the search among the sessions.
    public void focusSearch() {
        sockets.focusSearch();
    }

    /// Gives the keyboard to the port.
    public void focusPort() {
        form.focusPort();
    }

    /// Gives the keyboard to the capture filter.
    public void focusFilter() {
        form.focusFilter();
    }
}

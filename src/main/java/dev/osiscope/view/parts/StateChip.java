package dev.osiscope.view.parts;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.viewmodel.StateKind;
import javafx.scene.control.Label;

/// A TCP state as a small pill. The four kinds differ in their outline as well as in colour: full when the
/// conversation is open, outlined while it opens or closes, dotted for LISTEN, dashed for CLOSED.
public final class StateChip extends Label {

    /// A chip that shows `state`.
    public StateChip(TcpState state) {
        getStyleClass().add("chip");
        show(state);
    }

    /// Shows another state.
    public void show(TcpState state) {
        setText(state.toString());
        getStyleClass().removeAll(StateKind.styleClasses());
        getStyleClass().add(StateKind.of(state).styleClass());
    }
}

package dev.osiscope.view.parts;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.viewmodel.StateKind;
import javafx.scene.control.Label;

/// A TCP state as a small pill. The four kinds differ in their outline as well as in colour: full when the
/// conversation is open, outlined while it opens or closes, dotted for LISTEN, dashed for CLOSED.
public final class StateChip extends Label {

    /// A chip that shows `state`.
    public StateChip(TcpState state) {
        this(state, state.toString());
    }

    /// A chip that shows `state` by other words: with the states on the way to it.
    public StateChip(TcpState state, String words) {
        getStyleClass().add("chip");
        show(state, words);
    }

    /// Shows another state.
    public void show(TcpState state) {
        show(state, state.toString());
    }

    private void show(TcpState state, String words) {
        setText(words);
        getStyleClass().removeAll(StateKind.styleClasses());
        getStyleClass().add(StateKind.of(state).styleClass());
    }
}

package dev.osiscope.viewmodel;

import dev.osiscope.conversation.tcp.TcpState;
import java.util.Arrays;
import java.util.List;

/// What a TCP state (RFC 9293, 3.3.2) looks like, on the screen and on a page: what is open, what waits and what is over are
/// told apart at a glance.
public enum StateKind {
    /// Data may go both ways.
    OPEN("open"),
    /// The conversation opens or closes.
    CHANGING("changing"),
    /// An end waits for connections.
    LISTENING("listening"),
    /// There is no connection.
    CLOSED("closed");

    private final String styleClass;

    StateKind(String styleClass) {
        this.styleClass = styleClass;
    }

    /// The kind of `state`.
    public static StateKind of(TcpState state) {
        return switch (state) {
            case ESTABLISHED -> OPEN;
            case LISTEN -> LISTENING;
            case CLOSED -> CLOSED;
            default -> CHANGING;
        };
    }

    /// Its class in a style sheet.
    public String styleClass() {
        return styleClass;
    }

    /// The classes of all kinds.
    public static List<String> styleClasses() {
        return Arrays.stream(values()).map(StateKind::styleClass).toList();
    }
}

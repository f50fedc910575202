package dev.osiscope.view.states;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.viewmodel.tcp.Arrow;
import java.util.Arrays;

/// A place of the diagram where a state stands: three rows, wide and flat. CLOSED has two, as in figure 5 of RFC 9293: where
/// every connection begins, and where it ends.
enum Spot {
    BEGINNING(TcpState.CLOSED, 0.046, 1),
    LISTEN(TcpState.LISTEN, 0.165, 0),
    SYN_SENT(TcpState.SYN_SENT, 0.165, 2),
    SYN_RECEIVED(TcpState.SYN_RECEIVED, 0.325, 0),
    ESTABLISHED(TcpState.ESTABLISHED, 0.415, 1),
    FIN_WAIT_1(TcpState.FIN_WAIT_1, 0.545, 0),
    CLOSE_WAIT(TcpState.CLOSE_WAIT, 0.57, 2),
    CLOSING(TcpState.CLOSING, 0.675, 1),
    FIN_WAIT_2(TcpState.FIN_WAIT_2, 0.735, 0),
    LAST_ACK(TcpState.LAST_ACK, 0.775, 2),
    TIME_WAIT(TcpState.TIME_WAIT, 0.905, 0),
    ENDING(TcpState.CLOSED, 0.925, 1);

    private final TcpState state;
    private final double across;
    private final int row;

    Spot(TcpState state, double across, int row) {
        this.state = state;
        this.across = across;
        this.row = row;
    }

    /// The state that stands there.
    TcpState state() {
        return state;
    }

    /// The middle of it, as a share of the width.
    double across() {
        return across;
    }

    /// The row, from 0 at the top to 2.
    int row() {
        return row;
    }

    /// Where `arrow` begins.
    static Spot from(Arrow arrow) {
        return of(arrow.from());
    }

    /// Where `arrow` ends.
    static Spot to(Arrow arrow) {
        return arrow.to() == TcpState.CLOSED ? ENDING : of(arrow.to());
    }

    /// Where a state stands; CLOSED at the beginning.
    static Spot of(TcpState state) {
        return Arrays.stream(values()).filter(spot -> spot.state == state).findFirst().orElseThrow();
    }
}

package dev.osiscope.conversation.tcp;

import static dev.osiscope.conversation.tcp.TcpEvent.ACTIVE_OPEN;
import static dev.osiscope.conversation.tcp.TcpEvent.CALLED_ABORT;
import static dev.osiscope.conversation.tcp.TcpEvent.CALLED_CLOSE;
import static dev.osiscope.conversation.tcp.TcpEvent.GAVE_UP;
import static dev.osiscope.conversation.tcp.TcpEvent.JOINED_MIDWAY;
import static dev.osiscope.conversation.tcp.TcpEvent.PASSIVE_OPEN;
import static dev.osiscope.conversation.tcp.TcpEvent.RECEIVED_ACK_OF_FIN;
import static dev.osiscope.conversation.tcp.TcpEvent.RECEIVED_ACK_OF_SYN;
import static dev.osiscope.conversation.tcp.TcpEvent.RECEIVED_FIN;
import static dev.osiscope.conversation.tcp.TcpEvent.RECEIVED_RST;
import static dev.osiscope.conversation.tcp.TcpEvent.RECEIVED_SYN_ACK;
import static dev.osiscope.conversation.tcp.TcpEvent.SENT_ACK_OF_FIN;
import static dev.osiscope.conversation.tcp.TcpEvent.SENT_ACK_OF_SYN;
import static dev.osiscope.conversation.tcp.TcpEvent.SENT_FIN;
import static dev.osiscope.conversation.tcp.TcpEvent.SENT_RST;
import static dev.osiscope.conversation.tcp.TcpEvent.SENT_SYN;
import static dev.osiscope.conversation.tcp.TcpEvent.SENT_SYN_ACK;
import static dev.osiscope.conversation.tcp.TcpEvent.TIME_WAIT_OVER;
import static dev.osiscope.conversation.tcp.TcpState.CLOSED;
import static dev.osiscope.conversation.tcp.TcpState.CLOSE_WAIT;
import static dev.osiscope.conversation.tcp.TcpState.CLOSING;
import static dev.osiscope.conversation.tcp.TcpState.ESTABLISHED;
import static dev.osiscope.conversation.tcp.TcpState.FIN_WAIT_1;
import static dev.osiscope.conversation.tcp.TcpState.FIN_WAIT_2;
import static dev.osiscope.conversation.tcp.TcpState.LAST_ACK;
import static dev.osiscope.conversation.tcp.TcpState.LISTEN;
import static dev.osiscope.conversation.tcp.TcpState.SYN_RECEIVED;
import static dev.osiscope.conversation.tcp.TcpState.SYN_SENT;
import static dev.osiscope.conversation.tcp.TcpState.TIME_WAIT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The state machine of RFC 9293 section 3.3.2, figure 5, as a table. Pure: it remembers nothing.
///
/// A transition with an action (`rcv FIN / snd ACK`) stands at the segment that is the action, one without
/// at the segment that is received: that is when someone outside can see it. Two rows together make what
/// the figure draws as one arrow: an end in FIN-WAIT-1 that gets a FIN with the ACK of its own goes to
/// FIN-WAIT-2 at that segment and to TIME-WAIT at the ACK it sends (section 3.10.7.4 has the same order).
///
/// Where it is known when a segment arrives, the state changes then: the rows of what is received and called stand beside
/// those of what is sent, and lead to the same states.
///
/// An RST ends every state except LISTEN, where a received one is ignored. The RFC lets an end that was
/// opened passively go from SYN-RECEIVED back to LISTEN; here it is CLOSED, because in the socket API the
/// listening socket is another one, which never left LISTEN.
public final class TcpTransitions {

    /// A row of the table.
    ///
    /// @param from  the state before
    /// @param event what happens
    /// @param to    the state after; never the one before
    public record Row(TcpState from, TcpEvent event, TcpState to) {}

    private static final List<Row> ROWS = Stream.of(figure(), known(), ends()).flatMap(rows -> rows).toList();

    private static final Map<TcpState, Map<TcpEvent, TcpState>> TABLE = ROWS.stream().collect(Collectors.groupingBy(
            Row::from,
            () -> new EnumMap<>(TcpState.class),
            Collectors.toMap(Row::event, Row::to, (one, _) -> one, () -> new EnumMap<>(TcpEvent.class))));

    private TcpTransitions() {}

    /// All rows, in the order in which a connection lives.
    public static List<Row> rows() {
        return ROWS;
    }

    /// The state after `event` in `state`; the same state where the event changes nothing there.
    public static TcpState next(TcpState state, TcpEvent event) {
        return TABLE.getOrDefault(state, Map.of()).getOrDefault(event, state);
    }

    private static Stream<Row> figure() {
        return Stream.of(
                // Opening.
                new Row(CLOSED, PASSIVE_OPEN, LISTEN),
                new Row(CLOSED, ACTIVE_OPEN, SYN_SENT),
                new Row(CLOSED, SENT_SYN, SYN_SENT),
                new Row(LISTEN, ACTIVE_OPEN, SYN_SENT),
                new Row(LISTEN, SENT_SYN, SYN_SENT),
                new Row(LISTEN, SENT_SYN_ACK, SYN_RECEIVED),
                new Row(SYN_SENT, SENT_SYN_ACK, SYN_RECEIVED),
                new Row(SYN_SENT, SENT_ACK_OF_SYN, ESTABLISHED),
                new Row(SYN_RECEIVED, RECEIVED_ACK_OF_SYN, ESTABLISHED),

                // The opening was missed.
                new Row(CLOSED, JOINED_MIDWAY, ESTABLISHED),
                new Row(SYN_SENT, JOINED_MIDWAY, ESTABLISHED),

                // The end that closes first.
                new Row(SYN_RECEIVED, SENT_FIN, FIN_WAIT_1),
                new Row(ESTABLISHED, SENT_FIN, FIN_WAIT_1),
                new Row(FIN_WAIT_1, RECEIVED_ACK_OF_FIN, FIN_WAIT_2),
                new Row(FIN_WAIT_2, SENT_ACK_OF_FIN, TIME_WAIT),
                new Row(TIME_WAIT, TIME_WAIT_OVER, CLOSED),

                // Both close at once.
                new Row(FIN_WAIT_1, SENT_ACK_OF_FIN, CLOSING),
                new Row(CLOSING, RECEIVED_ACK_OF_FIN, TIME_WAIT),

                // The end that closes second.
                new Row(SYN_RECEIVED, SENT_ACK_OF_FIN, CLOSE_WAIT),
                new Row(ESTABLISHED, SENT_ACK_OF_FIN, CLOSE_WAIT),
                new Row(CLOSE_WAIT, SENT_FIN, LAST_ACK),
                new Row(LAST_ACK, RECEIVED_ACK_OF_FIN, CLOSED));
    }

    /// What only those know who see segments arrive and hear what the user calls.
    private static Stream<Row> known() {
        return Stream.of(
                new Row(SYN_SENT, RECEIVED_SYN_ACK, ESTABLISHED),
                new Row(SYN_RECEIVED, RECEIVED_FIN, CLOSE_WAIT),
                new Row(ESTABLISHED, RECEIVED_FIN, CLOSE_WAIT),
                new Row(FIN_WAIT_1, RECEIVED_FIN, CLOSING),
                new Row(FIN_WAIT_2, RECEIVED_FIN, TIME_WAIT),
                new Row(LISTEN, CALLED_CLOSE, CLOSED),
                new Row(SYN_SENT, CALLED_CLOSE, CLOSED),
                new Row(SYN_RECEIVED, CALLED_CLOSE, FIN_WAIT_1),
                new Row(ESTABLISHED, CALLED_CLOSE, FIN_WAIT_1),
                new Row(CLOSE_WAIT, CALLED_CLOSE, LAST_ACK));
    }

    private static Stream<Row> ends() {
        Stream<Row> sent = Stream.of(TcpState.values())
                .filter(state -> state != CLOSED)
                .map(state -> new Row(state, SENT_RST, CLOSED));
        Stream<Row> received = Stream.of(TcpState.values())
                .filter(state -> state != CLOSED && state != LISTEN)
                .map(state -> new Row(state, RECEIVED_RST, CLOSED));
        Stream<Row> own = Stream.of(TcpState.values())
                .filter(state -> state != CLOSED && state != LISTEN)
                .flatMap(state -> Stream.of(new Row(state, CALLED_ABORT, CLOSED), new Row(state, GAVE_UP, CLOSED)));
        return Stream.of(sent, received, own).flatMap(rows -> rows);
    }
}

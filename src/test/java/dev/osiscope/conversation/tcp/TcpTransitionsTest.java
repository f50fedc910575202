package dev.osiscope.conversation.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TcpTransitionsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "the client opens and closes first | CLOSED ACTIVE_OPEN SYN_SENT SENT_ACK_OF_SYN ESTABLISHED SENT_FIN"
                + " FIN_WAIT_1 RECEIVED_ACK_OF_FIN FIN_WAIT_2 SENT_ACK_OF_FIN TIME_WAIT TIME_WAIT_OVER CLOSED",
        "the server answers and closes second | CLOSED PASSIVE_OPEN LISTEN SENT_SYN_ACK SYN_RECEIVED"
                + " RECEIVED_ACK_OF_SYN ESTABLISHED SENT_ACK_OF_FIN CLOSE_WAIT SENT_FIN LAST_ACK"
                + " RECEIVED_ACK_OF_FIN CLOSED",
        "both open at once | SYN_SENT SENT_SYN_ACK SYN_RECEIVED RECEIVED_ACK_OF_SYN ESTABLISHED",
        "both close at once | FIN_WAIT_1 SENT_ACK_OF_FIN CLOSING RECEIVED_ACK_OF_FIN TIME_WAIT",
        "a listener opens actively | LISTEN SENT_SYN SYN_SENT",
        "a server closes before it is open | SYN_RECEIVED SENT_FIN FIN_WAIT_1",
        "a connection is joined midway | CLOSED JOINED_MIDWAY ESTABLISHED"})
    void followsThePathsOfTheFigure(String name, String path) {
        String[] words = path.split(" ");
        for (int index = 0; index + 2 < words.length; index += 2) {
            TcpState from = TcpState.valueOf(words[index]);
            TcpEvent event = TcpEvent.valueOf(words[index + 1]);
            assertEquals(TcpState.valueOf(words[index + 2]), TcpTransitions.next(from, event), from + " " + event);
        }
    }

    @ParameterizedTest
    @EnumSource(TcpState.class)
    void anRstEndsEveryStateExceptThatAListenerIgnoresIt(TcpState state) {
        assertEquals(TcpState.CLOSED, TcpTransitions.next(state, TcpEvent.SENT_RST));
        TcpState expected = state == TcpState.LISTEN ? TcpState.LISTEN : TcpState.CLOSED;
        assertEquals(expected, TcpTransitions.next(state, TcpEvent.RECEIVED_RST));
    }

    @Test
    void everyRowChangesTheStateAndNoTwoRowsContradict() {
        Set<String> keys = TcpTransitions.rows().stream()
                .map(row -> row.from() + " " + row.event())
                .collect(Collectors.toSet());

        assertEquals(TcpTransitions.rows().size(), keys.size());
        TcpTransitions.rows().forEach(row -> assertNotEquals(row.from(), row.to()));
    }

    @Test
    void allElevenStatesAndAllEventsAreInTheTable() {
        Set<TcpState> states = EnumSet.noneOf(TcpState.class);
        Set<TcpEvent> events = EnumSet.noneOf(TcpEvent.class);
        TcpTransitions.rows().forEach(row -> {
            states.add(row.to());
            events.add(row.event());
        });

        assertEquals(EnumSet.allOf(TcpState.class), states);
        assertEquals(EnumSet.allOf(TcpEvent.class), events);
    }

    @Test
    void whatIsNotInTheTableChangesNothing() {
        int unchanged = 0;
        for (TcpState state : TcpState.values()) {
            for (TcpEvent event : TcpEvent.values()) {
                unchanged += TcpTransitions.next(state, event) == state ? 1 : 0;
            }
        }
        int pairs = TcpState.values().length * TcpEvent.values().length;
        assertEquals(pairs - TcpTransitions.rows().size(), unchanged);
    }
}

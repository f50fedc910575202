package dev.osiscope.viewmodel.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.conversation.tcp.TcpTransitions;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArrowTest {

    @Test
    void everyTransitionOfTheTableIsAnArrowAndTheOtherWayRound() {
        Set<TcpTransitions.Row> rows = Arrow.all().stream()
                .flatMap(arrow -> arrow.events().stream().map(event -> new TcpTransitions.Row(arrow.from(), event, arrow.to())))
                .collect(Collectors.toSet());

        assertEquals(new HashSet<>(TcpTransitions.rows()), rows);
        assertEquals(Arrow.all().size(), Arrow.all().stream().map(Arrow::key).distinct().count(), "no arrow is there twice");
    }

    @Test
    void thoseThatBreakOffAreNoneOfTheFigure() {
        Set<TcpState> broken = Arrow.all().stream().filter(Arrow::breaksOff).map(Arrow::from).collect(Collectors.toSet());

        assertTrue(broken.containsAll(Set.of(TcpState.LISTEN, TcpState.SYN_SENT, TcpState.ESTABLISHED, TcpState.CLOSING)));
        assertFalse(broken.contains(TcpState.TIME_WAIT), "2·MSL later it is CLOSED anyway");
        assertFalse(broken.contains(TcpState.LAST_ACK), "the ACK of its FIN leads there, too");
        assertEquals(8, broken.size());
    }

    @Test
    void everyArrowHasItsWordsAndEveryStateItsMeaning() {
        for (Arrow arrow : Arrow.all()) {
            assertTrue(arrow.breaksOff() || !RecordedDemo.MESSAGES.text("states.arrow." + arrow.key()).isEmpty());
            arrow.events().forEach(event ->
                    assertFalse(RecordedDemo.MESSAGES.text("states.cause." + event.name()).isEmpty()));
        }
        for (TcpState state : TcpState.values()) {
            assertFalse(RecordedDemo.MESSAGES.text("states.meaning." + state.name()).isEmpty());
        }
    }
}

package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.tcp.TcpEvent;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.conversation.tcp.TcpTransitions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An arrow of the diagram of states (RFC 9293 section 3.3.2, figure 5): all rows of [TcpTransitions] that lead from one
/// state to another.
///
/// @param from   the state before
/// @param to     the state after
/// @param events what leads there
public record Arrow(TcpState from, TcpState to, Set<TcpEvent> events) {

    private static final Set<TcpEvent> ENDS = EnumSet.of(TcpEvent.TIME_WAIT_OVER, TcpEvent.RECEIVED_ACK_OF_FIN);
    private static final List<Arrow> ALL = gathered();

    /// Takes a copy of the events.
    public Arrow {
        events = Collections.unmodifiableSet(EnumSet.copyOf(events));
    }

    /// Every arrow, in the order in which a connection lives.
    public static List<Arrow> all() {
        return ALL;
    }

    private static List<Arrow> gathered() {
        Map<List<TcpState>, EnumSet<TcpEvent>> events = new LinkedHashMap<>();
        TcpTransitions.rows().forEach(row -> events.computeIfAbsent(List.of(row.from(), row.to()),
                _ -> EnumSet.noneOf(TcpEvent.class)).add(row.event()));
        return events.entrySet().stream()
                .map(entry -> new Arrow(entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue())).toList();
    }

    /// Whether it is a way out before the connection has come to its end: a reset, or nobody there any more. The figure
    /// leaves these out, because there is one from almost every state.
    public boolean breaksOff() {
        return to == TcpState.CLOSED && events.stream().noneMatch(ENDS::contains);
    }

    /// Whether it is no transition of the RFC: the opening was not seen.
    public boolean joins() {
        return events.equals(EnumSet.of(TcpEvent.JOINED_MIDWAY));
    }

    /// Its name in the bundles, behind `states.arrow.`.
    public String key() {
        return from.name() + "." + to.name();
    }
}

package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TcpEvent;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.timeline.ChangedStep;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// All changes of state of both ends of a connection in a session, in their order.
public final class StateHistory {

    private final Map<End, List<Passage>> passages;

    private StateHistory(Map<End, List<Passage>> passages) {
        this.passages = passages;
    }

    /// The changes of `conversation`. Makes no step: it costs as much as the session has changes of state.
    public static StateHistory of(Timeline timeline, Conversation conversation) {
        Map<End, List<Passage>> found = Map.of(End.CLIENT, new ArrayList<>(), End.SERVER, new ArrayList<>());
        int count = timeline.changesBefore(timeline.size());
        for (int place = 0; place < count; place++) {
            ChangedStep changed = timeline.changed(place);
            for (StateChange change : changed.changes()) {
                if (change.conversation().equals(conversation)) {
                    found.get(change.end()).add(
                            new Passage(changed.index(), change.from(), change.to(), change.cause()));
                }
            }
        }
        found.forEach((end, passages) -> addListening(timeline, conversation.endpoint(end), passages));
        return new StateHistory(Map.of(
                End.CLIENT, List.copyOf(found.get(End.CLIENT)), End.SERVER, List.copyOf(found.get(End.SERVER))));
    }

    /// That an end listens before anybody opens a connection to it is no change of that connection.
    private static void addListening(Timeline timeline, Endpoint endpoint, List<Passage> passages) {
        int until = passages.isEmpty() ? timeline.size() - 1 : passages.getFirst().step();
        boolean listens = passages.isEmpty() || passages.getFirst().from() == TcpState.LISTEN;
        if (listens) {
            listeningSince(timeline, endpoint, until).ifPresent(step ->
                    passages.addFirst(new Passage(step, TcpState.CLOSED, TcpState.LISTEN, TcpEvent.PASSIVE_OPEN)));
        }
    }

    /// The step in which `endpoint` began to listen as it does after the step `until`; empty where it does not, or where
    /// that was not seen.
    private static OptionalInt listeningSince(Timeline timeline, Endpoint endpoint, int until) {
        if (until < 0 || !listens(timeline, endpoint, until)) {
            return OptionalInt.empty();
        }
        int after = until;
        int before = until;
        for (int stride = 1; before >= 0 && listens(timeline, endpoint, before); stride *= 2) {
            after = before;
            before = Math.max(-1, before - stride);
        }
        while (after - before > 1) {
            int middle = (after + before) >>> 1;
            if (listens(timeline, endpoint, middle)) {
                after = middle;
            } else {
                before = middle;
            }
        }
        return OptionalInt.of(after);
    }

    private static boolean listens(Timeline timeline, Endpoint endpoint, int step) {
        return timeline.worldAfter(step).listening().contains(endpoint);
    }

    /// The changes of one end.
    public List<Passage> of(End end) {
        return passages.get(end);
    }
}

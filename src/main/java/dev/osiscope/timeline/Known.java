package dev.osiscope.timeline;

import dev.osiscope.conversation.Endpoint;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What the socket calls have told so far about endpoints: their names, and who called for an abort. Used by
/// one thread.
final class Known {

    private final Set<Route> aborted = new HashSet<>();
    private PersistentMap<Endpoint, String> names = PersistentMap.empty();

    /// Learns from `call`.
    void learn(TimelineEvent.SocketCalled call) {
        call.local().ifPresent(local -> name(local, call.who()));
        if (call.local().isPresent() && call.remote().isPresent()) {
            Route route = new Route(call.local().get(), call.remote().get());
            if (call.kind() == SocketCallKind.ABORT) {
                aborted.add(route);
            } else if (call.kind() == SocketCallKind.CONNECT) {
                aborted.remove(route);
            }
        }
    }

    /// Learns whose an endpoint is.
    void name(Endpoint endpoint, String who) {
        names = names.with(endpoint, who);
    }

    /// The names of endpoints, immutable.
    Map<Endpoint, String> names() {
        return names;
    }

    /// The name of `endpoint`; the endpoint as it is written where nobody has told one.
    String name(Endpoint endpoint) {
        return names.getOrDefault(endpoint, endpoint.toString());
    }

    /// Whether `local` has called for an abort of its conversation with `remote`.
    boolean aborted(Endpoint local, Endpoint remote) {
        return aborted.contains(new Route(local, remote));
    }

    private record Route(Endpoint local, Endpoint remote) {}
}

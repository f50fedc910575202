package dev.osiscope.session;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.lab.KernelSocketState;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.WorldState;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the kernels of a lab say of their TCP sockets, beside what the session shows of the same ends at the same moment.
///
/// @param ends one for each end that the kernels or the session know of and that is open, listens or waits; what the kernels'
///             list leaves out and the session calls CLOSED is not told
public record KernelView(List<Compared> ends) {

    /// Takes a copy of the ends.
    public KernelView {
        ends = List.copyOf(ends);
    }

    /// One end.
    ///
    /// @param local  its own endpoint
    /// @param remote the other end; empty for a listener
    /// @param kernel what its kernel calls its state; CLOSED where it has no such socket
    /// @param shown  what the session shows
    public record Compared(Endpoint local, Optional<Endpoint> remote, String kernel, String shown) {

        /// Whether both say the same.
        public boolean agrees() {
            return kernel.equals(shown);
        }

        /// Whether the kernel need not have such a socket, though it has answered a SYN: with SYN cookies it keeps nothing of
        /// it, and where its queue for half-open connections is full it forgets the oldest, without a word to anybody.
        public boolean mayBeForgotten() {
            return shown.equals(TcpState.SYN_RECEIVED.toString()) && kernel.equals(TcpState.CLOSED.toString());
        }
    }

    /// The two ends of a socket, or one and no other.
    private record Place(Endpoint local, Optional<Endpoint> remote) {}

    /// Puts both side by side.
    ///
    /// @param timeline the session
    /// @param index    the step after which the kernels were asked
    /// @param answers  what the kernels said, by the address of their host
    static KernelView of(Timeline timeline, int index, Map<String, List<KernelSocketState>> answers) {
        Map<Place, String> kernel = new LinkedHashMap<>();
        answers.forEach((address, sockets) -> sockets.forEach(socket ->
                kernel.put(place(address, socket), socket.state())));
        Map<Place, String> shown = shown(timeline, timeline.worldAfter(index), answers.keySet());
        Set<Place> all = new LinkedHashSet<>(kernel.keySet());
        all.addAll(shown.keySet());
        String none = TcpState.CLOSED.toString();
        return new KernelView(all.stream().map(place -> new Compared(place.local, place.remote,
                kernel.getOrDefault(place, none), shown.getOrDefault(place, none))).toList());
    }

    /// A listener waits at any address of its host, or at one.
    private static Place place(String address, KernelSocketState socket) {
        return socket.listens()
                ? new Place(new Endpoint(address, endpoint(socket.local()).port()), Optional.empty())
                : new Place(endpoint(socket.local()), Optional.of(endpoint(socket.remote())));
    }

    private static Endpoint endpoint(String word) {
        int colon = word.lastIndexOf(':');
        return new Endpoint(word.substring(0, colon), Integer.parseInt(word.substring(colon + 1)));
    }

    /// All that the session shows of hosts with these addresses, but what is CLOSED or only waits to be opened. Of several
    /// conversations between the same endpoints the newest counts, unless an older one still lives.
    private static Map<Place, String> shown(Timeline timeline, WorldState world, Set<String> addresses) {
        Map<Place, String> shown = new LinkedHashMap<>();
        world.listening().stream().filter(endpoint -> addresses.contains(endpoint.address())).forEach(endpoint ->
                shown.put(new Place(endpoint, Optional.empty()), TcpState.LISTEN.toString()));
        for (Conversation conversation : timeline.conversations()) {
            for (End end : End.values()) {
                Endpoint local = conversation.endpoint(end);
                world.of(conversation, end)
                        .filter(state -> state != TcpState.CLOSED && state != TcpState.LISTEN)
                        .filter(_ -> addresses.contains(local.address()))
                        .ifPresent(state -> shown.put(
                                new Place(local, Optional.of(conversation.endpoint(end.other()))), state.toString()));
            }
        }
        return shown;
    }

    /// The ends of which both say something else, and the kernel should know.
    public List<Compared> disagreements() {
        return ends.stream().filter(end -> !end.agrees() && !end.mayBeForgotten()).toList();
    }
}

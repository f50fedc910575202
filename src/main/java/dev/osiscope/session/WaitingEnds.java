package dev.osiscope.session;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.lab.KernelSocketState;
import dev.osiscope.lab.Lab;
import dev.osiscope.lab.LabHost;
import dev.osiscope.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds out when a kernel forgets an end that waits: in TIME-WAIT, or in FIN-WAIT-2 without a user. No segment and no call
/// tells of it, and how long it takes is the kernel's affair: so it is asked every second while some end waits. Used by one
/// thread.
final class WaitingEnds {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);

    private final Lab lab;
    private final Listener listener;
    private long asked = System.nanoTime();

    /// Is told of an end that is no longer there, on a thread of the host's.
    interface Listener {

        /// Takes it.
        void forgotten(Endpoint local, Endpoint remote);
    }

    private record Waiting(Endpoint local, Endpoint remote) {

        boolean isIn(List<KernelSocketState> sockets) {
            return sockets.stream().anyMatch(socket ->
                    socket.local().equals(local.toString()) && socket.remote().equals(remote.toString()));
        }
    }

    WaitingEnds(Lab lab, Listener listener) {
        this.lab = lab;
        this.listener = listener;
    }

    /// Asks the kernels of the ends that wait after the last step, unless it has done so within the last second.
    void ask(Timeline timeline) {
        if (timeline.size() == 0 || System.nanoTime() - asked < BETWEEN_QUESTIONS.toNanos()) {
            return;
        }
        asked = System.nanoTime();
        Map<String, List<Waiting>> byAddress = waiting(timeline).stream()
                .collect(Collectors.groupingBy(end -> end.local.address()));
        byAddress.forEach((address, ends) -> host(address).ifPresent(host -> host.states().thenAccept(sockets ->
                ends.stream().filter(end -> !end.isIn(sockets))
                        .forEach(end -> listener.forgotten(end.local, end.remote)))));
    }

    private static List<Waiting> waiting(Timeline timeline) {
        List<Waiting> waiting = new ArrayList<>();
        timeline.worldAfter(timeline.size() - 1).states().forEach((end, state) -> {
            if (state == TcpState.TIME_WAIT || state == TcpState.FIN_WAIT_2) {
                waiting.add(new Waiting(end.conversation().endpoint(end.end()),
                        end.conversation().endpoint(end.end().other())));
            }
        });
        return waiting;
    }

    private Optional<LabHost> host(String address) {
        return lab.hosts().stream().filter(host -> host.plan().address().equals(address)).findFirst();
    }
}

package dev.osiscope.viewmodel.lab;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.scenario.Act;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.viewmodel.StageModel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who plays what in a lab: which host others connect to, and who runs the app's own programs and not plain sockets.
///
/// @param target   the host that others connect to
/// @param port     at which port
/// @param programs the hosts with a hub or a client
record Cast(String target, int port, Set<String> programs) {

    private static final int USUAL_PORT = 3001;
    private static final Set<TcpState> OPEN = Set.of(TcpState.ESTABLISHED, TcpState.CLOSE_WAIT);

    /// That of a lab with a hub, whose other hosts are all clients.
    static Cast hubAndClients(List<HostPlan> hosts) {
        return new Cast(hosts.getFirst().name(), USUAL_PORT, hosts.stream().map(HostPlan::name).collect(Collectors.toSet()));
    }

    /// What a script says.
    static Cast of(Scenario scenario) {
        List<Act.OnHost> acts = scenario.steps().stream()
                .flatMap(step -> step.act() instanceof Act.OnHost act ? Stream.of(act)
                        : Stream.empty()).toList();
        Optional<Act.OnHost> first = acts.stream()
                .filter(act -> act.verb().equals("hub") || act.verb().equals("listen")).findFirst();
        return new Cast(first.map(Act.OnHost::host).orElse(scenario.hosts().getFirst().name()),
                first.map(act -> (Integer) act.words().get(act.verb().equals("hub") ? 0 : 1)).orElse(USUAL_PORT),
                acts.stream().filter(act -> act.verb().equals("hub") || act.verb().equals("client"))
                        .map(Act.OnHost::host).collect(Collectors.toSet()));
    }

    /// The same with one more client.
    Cast with(String client) {
        Set<String> more = new HashSet<>(programs);
        more.add(client);
        return new Cast(target, port, Set.copyOf(more));
    }

    /// What can be done at a host that is so.
    List<HostAct> offers(StageModel.Card card) {
        boolean own = programs.contains(card.name());
        if (card.name().equals(target)) {
            boolean listens = card.state() == TcpState.LISTEN;
            return own ? List.of(listens ? HostAct.STOP : HostAct.START)
                    : !listens ? List.of(HostAct.LISTEN)
                    : card.open() > 0 ? List.of(HostAct.SEND, HostAct.SHUTDOWN, HostAct.CLOSE, HostAct.ABORT) : List.of();
        }
        if (OPEN.contains(card.state())) {
            return own ? List.of(HostAct.SEND, HostAct.CLOSE, HostAct.ABORT)
                    : List.of(HostAct.SEND, HostAct.SHUTDOWN, HostAct.CLOSE, HostAct.ABORT);
        }
        return card.state() == TcpState.SYN_SENT ? List.of() : List.of(HostAct.CONNECT);
    }

    /// The line of a script that does it.
    ///
    /// @param text what is sent, where something is
    String line(HostAct act, String host, String text) {
        boolean own = programs.contains(host);
        return host + " " + switch (act) {
            case START -> "runs hub " + port;
            case STOP -> "stops";
            case LISTEN -> "listen " + port;
            case CONNECT -> own ? "runs client of " + target + ":" + port + " as " + capital(host)
                    : "connect " + target + ":" + port;
            case SEND -> (own ? "says " : "send ") + quoted(text);
            case SHUTDOWN -> "shutdown";
            case CLOSE -> own ? "leaves" : "close";
            case ABORT -> own ? "resets" : "abort";
        };
    }

    private static String capital(String host) {
        return Character.toUpperCase(host.charAt(0)) + host.substring(1);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

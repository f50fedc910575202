package dev.osiscope.lab.scenario;

import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.host.HostProgram;
import java.util.List;

/// A line that tells a host to do something: `client connect hub:3001`.
final class HostLine {

    /// The socket that is meant where none is named.
    private static final String NEWEST = HostProgram.NEWEST_SOCKET;
    private static final String LISTENER = "listener";
    private static final String SOCKET = "socket";
    private static final int PORTS = 65_535;
    private static final int USUAL_BACKLOG = 128;
    private static final List<String> VERBS = List.of("listen", "connect", "send", "read", "accept", "shutdown", "close",
            "abort", "option", "knob", "datagram", "takes",
            "runs", "says", "leaves", "resets", "on", "stops");

    private final HostPlan host;
    private final Words words;
    private final Hosts hosts;

    HostLine(HostPlan host, Words words, Hosts hosts) {
        this.host = host;
        this.words = words;
        this.hosts = hosts;
    }

    /// What the line does.
    Act read() throws ScenarioException {
        String verb = words.oneOf("what the host does", VERBS);
        return switch (verb) {
            case "listen" -> listen();
            case "connect" -> connect();
            case "send" -> send();
            case "read", "accept" -> {
                String wanted = words.oneOf("on or off", List.of("on", "off"));
                yield act(verb, socket("on", verb.equals("accept") ? LISTENER : NEWEST), wanted);
            }
            case "option" -> option();
            case "knob" -> knob();
            case "close" -> close();
            case "datagram" -> datagram();
            case "takes" -> takes();
            case "runs", "says", "leaves", "resets", "on", "stops" -> new ProgramLine(host, words, hosts).read(verb);
            default -> act(verb, words.more() ? words.take("a socket").text() : NEWEST);
        };
    }

    private Act listen() throws ScenarioException {
        int port = words.number("a port", 1, PORTS);
        int backlog = words.takeIf("backlog") ? words.number("how many may wait", 0, PORTS) : USUAL_BACKLOG;
        return act("listen", socket("as", LISTENER), port, backlog);
    }

    private Act connect() throws ScenarioException {
        Hosts.Target target = target();
        int from = words.takeIf("from") ? words.number("a port", 1, PORTS) : 0;
        return act("connect", socket("as", SOCKET), target.address(), target.port(), from);
    }

    private Act datagram() throws ScenarioException {
        Hosts.Target target = target();
        return act("datagram", target.address(), target.port(), Payload.read(words));
    }

    private Act takes() throws ScenarioException {
        words.oneOf("what it takes", List.of("datagrams"));
        words.oneOf("word for the port", List.of("at"));
        return act("take-datagrams", words.number("a port", 1, PORTS));
    }

    private Hosts.Target target() throws ScenarioException {
        return hosts.target(words.take("where to, like hub:3001"));
    }

    private Act send() throws ScenarioException {
        String bytes = Payload.read(words);
        return act("send", socket("on", NEWEST), bytes);
    }

    private Act close() throws ScenarioException {
        if (words.takeIf("at")) {
            words.oneOf("moment", List.of("end"));
            return act("close-at-end", socket("on", NEWEST));
        }
        return act("close", words.more() ? words.take("a socket").text() : NEWEST);
    }

    private Act option() throws ScenarioException {
        String option = words.take("an option").text();
        int value = words.number("a value", Integer.MIN_VALUE, Integer.MAX_VALUE);
        return act("option", socket("on", SOCKET), option, value);
    }

    private Act knob() throws ScenarioException {
        Word name = words.take("a knob");
        Knob knob = Knob.of(name.text()).orElseThrow(() -> name.wrong("there is no knob '" + name.text() + "'",
                "There are " + String.join(", ", Knob.words())));
        StringBuilder value = new StringBuilder(words.take("a value").text());
        while (words.more()) {
            value.append(' ').append(words.take("").text());
        }
        String text = value.toString();
        return act("setting", knob.setting(), text.equals("on") ? "1" : text.equals("off") ? "0" : text);
    }

    private String socket(String keyword, String otherwise) throws ScenarioException {
        return words.takeIf(keyword) ? words.take("the name of a socket").text() : otherwise;
    }

    private Act act(String verb, Object... parts) {
        return new Act.OnHost(host.name(), verb, List.of(parts));
    }
}

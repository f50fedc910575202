package dev.osiscope.lab.scenario;

import dev.osiscope.hub.scrub.ScrubberChoice;
import dev.osiscope.lab.HostPlan;
import java.util.ArrayList;
import java.util.List;

/// A line about the program that a host runs, the app's own hub or a client of it: `ada says "hello"`.
final class ProgramLine {

    private static final int PORTS = 65_535;
    private static final int MOST_TIMES = 10_000;

    private final HostPlan host;
    private final Words words;
    private final Hosts hosts;

    ProgramLine(HostPlan host, Words words, Hosts hosts) {
        this.host = host;
        this.words = words;
        this.hosts = hosts;
    }

    /// What the line does.
    ///
    /// @param verb `runs`, `says`, `leaves`, `resets`, `on` or `stops`
    Act read(String verb) throws ScenarioException {
        return switch (verb) {
            case "runs" -> words.oneOf("program", List.of("hub", "client")).equals("hub") ? hub() : client();
            case "says" -> says();
            case "leaves" -> actOfClient("leave");
            case "resets" -> actOfClient("reset");
            case "on" -> listener();
            default -> act("stop");
        };
    }

    private Act hub() throws ScenarioException {
        int port = words.number("a port", 1, PORTS);
        String tls = tls();
        return act("hub", port, tls, words.takeIf("scrubbing") ? scrubbers() : ScrubberChoice.DEFAULT);
    }

    private ScrubberChoice scrubbers() throws ScenarioException {
        Word choice = words.take("the scrubbers, like ansi,html");
        try {
            return ScrubberChoice.parse(choice.text());
        } catch (IllegalArgumentException wrong) {
            throw choice.wrong(wrong.getMessage(), "Write their names with commas and no spaces between them");
        }
    }

    private String tls() throws ScenarioException {
        return words.takeIf("tls") ? "tls" : "plain";
    }

    private Act client() throws ScenarioException {
        words.oneOf("word for whose client it is", List.of("of"));
        Hosts.Target hub = hosts.target(words.take("whose client it is, like hub:3001"));
        words.oneOf("word for its name", List.of("as"));
        String name = name();
        return act("client", hub.address(), hub.port(), name, tls());
    }

    private String name() throws ScenarioException {
        Word name = words.take("a name");
        if (!name.text().matches("[A-Za-z][A-Za-z0-9-]{0,15}")) {
            throw name.wrong("'" + name.text() + "' can't be a client's name",
                    "Write letters, digits and -, a letter first, at most 16");
        }
        return name.text();
    }

    private Act listener() throws ScenarioException {
        String event = word("an event");
        words.oneOf("word for the listener", List.of("calls"));
        return act("on", event, word("the name of a listener"));
    }

    private String word(String what) throws ScenarioException {
        Word word = words.take(what);
        if (!word.text().matches("[A-Za-z][A-Za-z0-9-]{0,31}")) {
            throw word.wrong("'" + word.text() + "' can't be " + what, "Write letters, digits and -, a letter first, at most 32");
        }
        return word.text();
    }

    private Act says() throws ScenarioException {
        String text = Payload.read(words);
        if (words.peek().filter(word -> !word.is("as")).isEmpty()) {
            return actOfClient("say", text);
        }
        int times = words.number("how many times", 1, MOST_TIMES);
        words.oneOf("unit", List.of("times"));
        return actOfClient("say", text, times);
    }

    /// Of the client that is named, where one is.
    private Act actOfClient(String verb, Object... parts) throws ScenarioException {
        List<Object> all = new ArrayList<>(List.of(parts));
        if (words.takeIf("as")) {
            all.add(name());
        }
        return act(verb, all.toArray());
    }

    private Act act(String verb, Object... parts) {
        return new Act.OnHost(host.name(), verb, List.of(parts));
    }
}

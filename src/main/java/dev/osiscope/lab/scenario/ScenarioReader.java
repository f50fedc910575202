package dev.osiscope.lab.scenario;

import dev.osiscope.lab.HostPlan;
import java.util.ArrayList;
import java.util.List;

/// Reads a script, a line at a time; docs/scenarios.md describes it. A line that can't be understood does not keep the
/// ones after it from being read, so that all errors are told at once.
public final class ScenarioReader {

    private static final int LEAST_MTU = 576;
    private static final int LARGEST_MTU = 65_521;
    private static final List<String> NOT_A_NAME = List.of("host", "title", "wire", "expect", "promise", "wait", "segment", "no");

    private final Hosts hosts = new Hosts();
    private final List<Scenario.Step> steps = new ArrayList<>();
    private final List<ScenarioError> errors = new ArrayList<>();
    private String title;

    private ScenarioReader(String name) {
        title = name;
    }

    /// Reads a script.
    ///
    /// @param name what it is called where it says no title
    /// @param text all of it
    public static Scenario.Reading read(String name, String text) {
        ScenarioReader reader = new ScenarioReader(name);
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            reader.readLine(lines.get(index), index + 1);
        }
        if (reader.errors.isEmpty() && reader.hosts.count() == 0) {
            reader.errors.add(new ScenarioError(Math.max(1, lines.size()), 1, "there is no host",
                    "Name those that take part, in lines like: host hub"));
        }
        return reader.errors.isEmpty()
                ? new Scenario.Understood(new Scenario(reader.title, reader.hosts.all(), reader.steps))
                : new Scenario.NotUnderstood(reader.errors);
    }

    /// Reads one more line of a script, where its hosts are known: what a hand adds while a lab runs.
    ///
    /// @param known the hosts that take part
    /// @param text  the line; `title` and `host` have no place here
    /// @param line  its number, for errors
    public static Scenario.Reading readLine(List<HostPlan> known, String text, int line) {
        ScenarioReader reader = new ScenarioReader("");
        known.forEach(reader.hosts::add);
        reader.readLine(text, line);
        boolean more = !reader.title.isEmpty() || reader.hosts.count() != known.size();
        if (more) {
            reader.errors.add(new ScenarioError(line, 1, "this can be said at the beginning of a script only",
                    "Write what a host or the wire shall do"));
        }
        return reader.errors.isEmpty() ? new Scenario.Understood(new Scenario("", known, reader.steps))
                : new Scenario.NotUnderstood(reader.errors);
    }

    private void readLine(String text, int line) {
        try {
            Words words = Words.of(text, line);
            if (!words.isEmpty()) {
                understand(words, text, line);
            }
        } catch (ScenarioException wrong) {
            errors.add(wrong.error());
        }
    }

    private void understand(Words words, String text, int line) throws ScenarioException {
        Word first = words.take("what to do");
        switch (first.text()) {
            case "title" -> title = rest(words);
            case "host" -> addHost(words);
            default -> {
                Act act = act(first, words, text);
                words.finish();
                steps.add(new Scenario.Step(line, text.strip(), act));
            }
        }
    }

    private Act act(Word first, Words words, String text) throws ScenarioException {
        return switch (first.text()) {
            case "wire" -> new WireLine(words, hosts, text).read();
            case "expect" -> new ExpectLine(words, hosts).read();
            case "promise" -> promise(words.take("a display filter in quotation marks"));
            case "wait" -> new Act.Pause(words.time("a time"));
            default -> new HostLine(hosts.get(first), words, hosts).read();
        };
    }

    private static Act promise(Word filter) throws ScenarioException {
        if (!filter.quoted()) {
            throw filter.wrong("'" + filter.text() + "' stands in no quotation marks",
                    "Write the whole display filter between two of them");
        }
        return new Act.Promise(SegmentWords.compile(filter, filter.text()));
    }

    private static String rest(Words words) throws ScenarioException {
        StringBuilder rest = new StringBuilder(words.take("a title").text());
        while (words.more()) {
            rest.append(' ').append(words.take("").text());
        }
        return rest.toString();
    }

    private void addHost(Words words) throws ScenarioException {
        Word name = name(words);
        if (hosts.count() == Hosts.MOST) {
            throw name.wrong("there are " + Hosts.MOST + " hosts already", "Do with these");
        }
        HostPlan plan = HostPlan.of(name.text(), hosts.count() + 1);
        if (words.takeIf("mtu")) {
            plan = plan.withMtu(mtu(words));
        }
        if (words.takeIf("behind")) {
            Word router = name(words);
            words.oneOf("word for how narrow the way is", List.of("mtu"));
            plan = plan.behind(router.text(), mtu(words));
            hosts.checkNew(router);
        }
        words.finish();
        hosts.add(name, plan);
    }

    private static Word name(Words words) throws ScenarioException {
        Word name = words.take("a name");
        if (!name.text().matches("[a-z][a-z0-9-]{0,15}") || NOT_A_NAME.contains(name.text())) {
            throw name.wrong("'" + name.text() + "' can't be a host's name",
                    "Write small letters, digits and -, a letter first, at most 16; not "
                            + String.join(", ", NOT_A_NAME));
        }
        return name;
    }

    private static int mtu(Words words) throws ScenarioException {
        return words.number("an MTU", LEAST_MTU, LARGEST_MTU);
    }
}

package dev.osiscope.lab.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A line that says what must come true: `expect client SYN-SENT within 2s`.
final class ExpectLine {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> STATES = List.of("CLOSED", "LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED",
            "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT");
    private static final List<String> EVENTS = List.of("held", "released", "absorbed", "dropped", "delivered", "duplicated",
            "delayed", "queued", "reordered", "corrupted", "truncated");
    /// What a script calls what a host reports, and what its words contain then.
    private static final Map<String, List<String>> REPORTS = Map.ofEntries(
            report("connected", "connected", ""), report("accepted", "accepted", ""),
            report("received", "received", ""), report("datagram", "datagram", ""), report("end", "end", ""),
            report("sent", "sent", ""),
            report("refused", "connect-failed", "ECONNREFUSED"), report("unreachable", "connect-failed", "EHOSTUNREACH"),
            report("timeout", "connect-failed", "ETIMEDOUT"), report("reset", "error", "ECONNRESET"),
            report("error", "error", ""));

    private static final Pattern INFORMATION = Pattern.compile(
            "(cwnd|ssthresh|unacked|rtt|rto|mss|retransmits|probes)(>=|<=|=)(\\d{1,10})");

    private final Words words;
    private final Hosts hosts;

    ExpectLine(Words words, Hosts hosts) {
        this.words = words;
        this.hosts = hosts;
    }

    private static Map.Entry<String, List<String>> report(String word, String event, String contains) {
        return Map.entry(word, List.of(event, contains));
    }

    /// What must come true.
    Act read() throws ScenarioException {
        if (words.takeIf("segment")) {
            SegmentWords segment = SegmentWords.read(words, hosts);
            return new Act.ExpectSegment(segment.from(), segment.filter(), segment.said(), within());
        }
        if (words.takeIf("no")) {
            words.oneOf("what must not come", List.of("segment"));
            SegmentWords segment = SegmentWords.read(words, hosts);
            words.oneOf("for how long", List.of("for"));
            return new Act.ExpectNoSegment(segment.from(), segment.filter(), segment.said(), words.time("a time"));
        }
        if (words.takeIf("wire")) {
            String event = words.oneOf("what the wire does", EVENTS);
            SegmentWords segment = SegmentWords.read(words, hosts);
            return new Act.ExpectWire(event, segment.from(), segment.filter(), segment.said(), within());
        }
        return ofHost(hosts.get(words.take("a host, or segment, no segment, wire")).name());
    }

    private Act ofHost(String host) throws ScenarioException {
        Word what = words.take("a state or what the host reports");
        if (STATES.contains(what.text())) {
            return new Act.ExpectState(host, what.text(), left(), within());
        }
        if (what.is("info")) {
            return information(host);
        }
        if (ProgramExpectLine.WORDS.contains(what.text())) {
            return new ProgramExpectLine(host, words).read(what);
        }
        List<String> report = REPORTS.get(what.text());
        if (report == null) {
            throw what.wrong("'" + what.text() + "' is no state and nothing that a host reports", "Write a state like"
                    + " SYN-SENT, or one of " + String.join(", ",
                    Stream.concat(REPORTS.keySet().stream(), ProgramExpectLine.WORDS.stream()).sorted().toList()));
        }
        Optional<Word> detail = words.peek().filter(word -> !word.is("within"));
        if (detail.isPresent()) {
            words.take("");
        }
        String contains = detail.map(word -> word.quoted() ? Payload.ofText(word.text()) : word.text()).orElse(report.get(1));
        return new Act.ExpectReport(host, report.getFirst(), Optional.of(contains).filter(given -> !given.isEmpty()),
                within());
    }

    private Act information(String host) throws ScenarioException {
        Word value = words.take("what the kernel knows, like cwnd>=10");
        Matcher parts = INFORMATION.matcher(value.text());
        if (!parts.matches()) {
            throw value.wrong("'" + value.text() + "' is nothing that the kernel knows of a connection",
                    "Write cwnd, ssthresh, unacked, rtt, rto, mss, retransmits or probes, then >=, <= or =, then a number");
        }
        long number = Long.parseLong(parts.group(3));
        long least = parts.group(2).equals("<=") ? 0 : number;
        long most = parts.group(2).equals(">=") ? Long.MAX_VALUE : number;
        return new Act.ExpectInformation(host, parts.group(1), least, most, within());
    }

    private Duration left() throws ScenarioException {
        if (!words.takeIf("with")) {
            return Duration.ZERO;
        }
        Duration time = words.time("how long its timer still runs");
        words.oneOf("word behind that time", List.of("left"));
        return time;
    }

    private Duration within() throws ScenarioException {
        return within(words);
    }

    /// How long it may take.
    static Duration within(Words words) throws ScenarioException {
        return words.takeIf("within") ? words.time("a time") : PATIENCE;
    }
}

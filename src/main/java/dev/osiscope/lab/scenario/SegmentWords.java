package dev.osiscope.lab.scenario;

import dev.osiscope.export.FrameFields;
import dev.osiscope.filter.Filter;
import dev.osiscope.i18n.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a script says of a segment that it expects, as a display filter: `client->hub SYN,ACK seq=0 ack=1 len=0`.
final class SegmentWords {

    private static final Pattern VALUE = Pattern.compile("(seq|ack|len|win)(=|!=|>=|<=|>|<)(\\d{1,10})");
    private static final Map<String, String> FIELDS =
            Map.of("seq", "tcp.seq", "ack", "tcp.ack", "len", "tcp.len", "win", "tcp.window_size");
    private static final List<String> FLAGS = List.of("SYN", "ACK", "FIN", "RST", "PSH", "URG", "ECE", "CWR");
    /// Flags that a segment has only where they are named.
    private static final List<String> TELLING = List.of("SYN", "ACK", "FIN", "RST");

    private final List<String> conditions = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private String from = "";

    /// Reads the two ends, the flags and the values, as far as they go.
    static SegmentWords read(Words words, Hosts hosts) throws ScenarioException {
        SegmentWords segment = new SegmentWords();
        segment.ends(words.take("who sends to whom, like client->hub"), hosts);
        segment.kind(words.take("the flags, like SYN,ACK"));
        Optional<Word> next = words.peek();
        while (next.isPresent() && segment.value(next.get())) {
            words.take("");
            next = words.peek();
        }
        return segment;
    }

    private void ends(Word word, Hosts hosts) throws ScenarioException {
        String[] ends = word.text().split("->", -1);
        if (ends.length != 2) {
            throw word.wrong("'" + word.text() + "' names no two hosts", "Write who sends to whom, like client->hub");
        }
        Hosts.End sender = hosts.end(word, ends[0]);
        Hosts.End receiver = hosts.end(word, ends[1]);
        from = sender.host();
        said.add(word.text());
        conditions.add("(arp or (ip.src == " + sender.address() + " and ip.dst == " + receiver.address() + "))");
    }

    private void kind(Word word) throws ScenarioException {
        said.add(word.text());
        switch (word.text()) {
            case "ARP" -> conditions.add("arp");
            case "data" -> conditions.add("tcp.len > 0");
            case "IP" -> conditions.add("ip");
            case "any" -> conditions.add("tcp");
            case "ICMP" -> conditions.add("icmp");
            default -> flags(word);
        }
    }

    private void flags(Word word) throws ScenarioException {
        List<String> given = Arrays.asList(word.text().split(","));
        if (!FLAGS.containsAll(given)) {
            throw word.wrong("'" + word.text() + "' is no kind of segment",
                    "Write flags with commas between them, like SYN,ACK, or data, ARP, IP, ICMP, any");
        }
        for (String flag : FLAGS) {
            if (given.contains(flag) || TELLING.contains(flag)) {
                conditions.add("tcp.flags." + flag.toLowerCase(Locale.ROOT).replace("psh", "push").replace("rst", "reset")
                        + " == " + (given.contains(flag) ? 1 : 0));
            }
        }
        if (given.equals(List.of("ACK"))) {
            conditions.add("tcp.len == 0");
        }
    }

    private boolean value(Word word) throws ScenarioException {
        Matcher value = VALUE.matcher(word.text());
        if (word.quoted()) {
            Filter own = compile(word, word.text());
            conditions.add("(" + own.text() + ")");
            said.add('"' + word.text() + '"');
            return true;
        }
        if (!value.matches()) {
            return false;
        }
        String operator = value.group(2).equals("=") ? "==" : value.group(2);
        conditions.add(FIELDS.get(value.group(1)) + " " + operator + " " + value.group(3));
        said.add(word.text());
        return true;
    }

    /// A display filter out of a word.
    static Filter compile(Word word, String text) throws ScenarioException {
        return switch (Filter.compile(text, FrameFields.CATALOGUE)) {
            case Filter.Compilation.Done(Filter filter) -> filter;
            case Filter.Compilation.Refused(var error) -> {
                Messages messages = Messages.of(Locale.getDefault());
                throw new ScenarioException(new ScenarioError(word.line(), word.column() + 1 + error.place().start(),
                        messages.text(error.problem()), messages.text(error.mend())));
            }
        };
    }

    /// Who sends it.
    String from() {
        return from;
    }

    /// The same as it was written.
    String said() {
        return String.join(" ", said);
    }

    /// The filter that it passes.
    Filter filter() {
        String text = conditions.stream().collect(Collectors.joining(" and "));
        return ((Filter.Compilation.Done) Filter.compile(text, FrameFields.CATALOGUE)).filter();
    }
}

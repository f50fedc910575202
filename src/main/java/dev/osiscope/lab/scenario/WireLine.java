package dev.osiscope.lab.scenario;

import dev.osiscope.lab.wire.Direction;
import dev.osiscope.lab.wire.Fault;
import dev.osiscope.lab.wire.FrameKind;
import dev.osiscope.lab.wire.FrameMatcher;
import dev.osiscope.lab.wire.Turns;
import dev.osiscope.lab.wire.WireAction;
import dev.osiscope.lab.wire.WireRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line about the wire: `wire drop first SYN from client`.
final class WireLine {

    private static final Pattern RATE = Pattern.compile("(\\d{1,9})(bit/s|kbit/s|Mbit/s|Gbit/s)");
    private static final List<String> WISHES = List.of("hold", "pass", "drop", "delay", "duplicate", "reorder", "corrupt",
            "truncate", "release", "cut", "mend", "limit", "copies", "clear");
    private static final int LONGEST_FRAME = 65_535;
    private static final int THOUSAND = 1000;

    private final Words words;
    private final Hosts hosts;
    private final String text;

    WireLine(Words words, Hosts hosts, String text) {
        this.words = words;
        this.hosts = hosts;
        this.text = text.strip();
    }

    /// What the line does.
    Act read() throws ScenarioException {
        String wish = words.oneOf("wish to the wire", WISHES);
        return switch (wish) {
            case "hold" -> words.takeIf("all") ? new Act.HoldAll(true) : rule(new WireAction.Hold());
            case "pass" -> words.takeIf("all") ? new Act.HoldAll(false) : rule(new WireAction.Pass());
            case "release" -> new Act.Release(words.takeIf("all"),
                    words.takeIf("from") ? Optional.of(host()) : Optional.empty());
            case "copies" -> new Act.CopiesPass(words.oneOf("pass or absorb", List.of("pass", "absorb")).equals("pass"));
            case "clear" -> new Act.ClearRules();
            case "cut", "mend" -> new Act.Cable(host(), directions(), wish.equals("cut"));
            case "limit" -> limit();
            default -> rule(fault(wish));
        };
    }

    private String host() throws ScenarioException {
        return hosts.get(words.take("a host")).name();
    }

    private Set<Direction> directions() {
        if (words.takeIf("in")) {
            return EnumSet.of(Direction.TO_HOST);
        }
        return words.takeIf("out") ? EnumSet.of(Direction.FROM_HOST) : EnumSet.allOf(Direction.class);
    }

    private Act limit() throws ScenarioException {
        String host = host();
        Direction direction = words.oneOf("in or out", List.of("in", "out")).equals("in")
                ? Direction.TO_HOST : Direction.FROM_HOST;
        if (words.takeIf("off")) {
            return new Act.Limit(host, direction, OptionalLong.empty());
        }
        Word rate = words.take("a rate, like 1Mbit/s");
        Matcher value = RATE.matcher(rate.text());
        if (!value.matches() || Long.parseLong(value.group(1)) == 0) {
            throw rate.wrong("'" + rate.text() + "' is no rate", "Write it like 64kbit/s or 1Mbit/s, or off");
        }
        long factor = switch (value.group(2)) {
            case "kbit/s" -> THOUSAND;
            case "Mbit/s" -> THOUSAND * THOUSAND;
            case "Gbit/s" -> THOUSAND * THOUSAND * THOUSAND;
            default -> 1;
        };
        return new Act.Limit(host, direction, OptionalLong.of(Long.parseLong(value.group(1)) * factor));
    }

    private Fault fault(String wish) throws ScenarioException {
        return switch (wish) {
            case "drop" -> new Fault.Drop();
            case "delay" -> new Fault.Delay(words.time("a time").toNanos());
            case "duplicate" -> new Fault.Duplicate(count(1, Fault.Duplicate.MOST));
            case "reorder" -> new Fault.Reorder(count(1, THOUSAND));
            case "truncate" -> new Fault.Truncate(words.number("how many bytes are left", 0, LONGEST_FRAME));
            default -> corrupt();
        };
    }

    /// A number where one stands; 1 where none does.
    private int count(int least, int most) throws ScenarioException {
        Optional<Word> next = words.peek();
        return next.isPresent() && next.get().text().matches("\\d+") ? words.number("how many", least, most) : 1;
    }

    private Fault corrupt() throws ScenarioException {
        int offset = words.takeIf("byte") ? words.number("which byte", -LONGEST_FRAME, LONGEST_FRAME) : -1;
        int mask = words.takeIf("mask") ? words.number("which bits", 1, 0xff) : 1;
        return new Fault.Corrupt(offset, mask, words.takeIf("mended"));
    }

    private Act rule(WireAction action) throws ScenarioException {
        Turns turns = turns();
        return new Act.AddRule(new WireRule(text, matcher(), action, turns));
    }

    private Turns turns() throws ScenarioException {
        if (words.takeIf("first")) {
            Optional<Word> next = words.peek();
            return next.isPresent() && next.get().text().matches("\\d+")
                    ? Turns.times(words.number("how many", 1, LONGEST_FRAME)) : Turns.FIRST;
        }
        if (words.takeIf("nth")) {
            return Turns.nth(words.number("which", 1, LONGEST_FRAME));
        }
        words.takeIf("every");
        return Turns.EVERY;
    }

    /// Which frames are meant: a kind, who sends them, who gets them, a display filter; all of what is given.
    private FrameMatcher matcher() throws ScenarioException {
        List<FrameMatcher> parts = new ArrayList<>();
        while (words.more()) {
            if (words.takeIf("from")) {
                parts.add(new FrameMatcher.From(host()));
            } else if (words.takeIf("to")) {
                parts.add(new FrameMatcher.To(host()));
            } else {
                parts.add(kindOrFilter(words.take("")));
            }
        }
        return new FrameMatcher.All(parts);
    }

    private static FrameMatcher kindOrFilter(Word word) throws ScenarioException {
        if (word.quoted()) {
            return new FrameMatcher.Shown(SegmentWords.compile(word, word.text()));
        }
        Optional<FrameKind> kind = FrameKind.of(word.text());
        return new FrameMatcher.OfKind(kind.orElseThrow(() -> word.wrong("'" + word.text() + "' is no kind of frame",
                "Write SYN, SYN,ACK, FIN, RST, ACK, data or ARP, from HOST, to HOST, or a display filter in quotation marks")));
    }
}

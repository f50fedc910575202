package dev.osiscope.viewmodel.hub;

import dev.osiscope.hub.scrub.ScrubOutcome;
import dev.osiscope.hub.scrub.ScrubberChoice;
import dev.osiscope.hub.scrub.ScrubberKind;
import dev.osiscope.hub.scrub.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What becomes of a text on its way through the scrubbers of a plan.
///
/// @param lines   what each makes of it, in their order
/// @param result  what goes on; empty where the text is refused
/// @param refusal why it is refused; empty where it goes on
public record ScrubExample(List<Line> lines, Optional<String> result, String refusal) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([et]))");
    private static final int HEX = 16;

    /// What a scrubber makes of the text that reaches it.
    ///
    /// @param item   which
    /// @param state  what it does
    /// @param before what reaches it
    /// @param after  what it makes of that
    public record Line(ScrubPlan.Item item, State state, String before, String after) {

        /// The part of the text in which something was found: whole words, from the first change to the last.
        public String found() {
            return before.substring(start(), before.length() - rest());
        }

        /// What was made of that part.
        public String made() {
            return after.substring(start(), after.length() - rest());
        }

        private int start() {
            int same = 0;
            int word = 0;
            int most = Math.min(before.length(), after.length());
            while (same < most && before.charAt(same) == after.charAt(same)) {
                same++;
                word = before.charAt(same - 1) == ' ' ? same : word;
            }
            return word;
        }

        private int rest() {
            int same = 0;
            int word = 0;
            int most = Math.min(before.length(), after.length()) - start();
            while (same < most && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
                same++;
                word = before.charAt(before.length() - same) == ' ' ? same : word;
            }
            return word;
        }
    }

    /// What a scrubber does.
    public enum State {
        /// It is switched off.
        OFF,
        /// It finds nothing.
        NOTHING,
        /// It changes the text.
        CHANGES,
        /// It refuses the text.
        REFUSES,
        /// One before it has refused the text.
        NOT_REACHED
    }

    /// Takes a copy.
    public ScrubExample {
        lines = List.copyOf(lines);
    }

    /// Lets `text` through the scrubbers.
    static ScrubExample of(ScrubPlan plan, String text) {
        WordList words = WordList.of(plan.words());
        List<Line> lines = new ArrayList<>();
        String current = text;
        String refusal = "";
        for (ScrubPlan.Item item : plan.items()) {
            if (!item.on() || !refusal.isEmpty()) {
                lines.add(new Line(item, item.on() ? State.NOT_REACHED : State.OFF, "", ""));
                continue;
            }
            ScrubOutcome outcome = new ScrubberChoice(List.of(item.pick())).pipeline(words).scrub(current);
            String after = outcome.steps().isEmpty() ? current : outcome.steps().getFirst().after();
            switch (outcome) {
                case ScrubOutcome.Unchanged _ -> lines.add(new Line(item, State.NOTHING, current, current));
                case ScrubOutcome.Changed _ -> lines.add(new Line(item, State.CHANGES, current, after));
                case ScrubOutcome.Refused refused -> {
                    lines.add(new Line(item, State.REFUSES, current, after));
                    refusal = refused.reason();
                }
            }
            current = after;
        }
        return new ScrubExample(lines, refusal.isEmpty() ? Optional.of(current) : Optional.empty(), refusal);
    }

    /// The text that is meant: a text field takes no control characters, so `\\e` is the escape character, `\\t` a tab, and any
    /// other can be written as in Java.
    static String meant(String typed) {
        return ESCAPE.matcher(typed).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        if (found.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(found.group(1), HEX));
        }
        return found.group(2).equals("t") ? "\t" : "\u001b";
    }

    /// What the scrubber of a kind makes of it.
    public Line line(ScrubberKind kind) {
        return lines.stream().filter(line -> line.item().kind() == kind).findFirst().orElseThrow();
    }
}

package dev.osiscope.hub.scrub;

import java.util.ArrayList;
import java.util.List;

/// Scrubbers, one after the other; the first that refuses is the last. Has no state; may be used from any thread.
public final class ScrubPipeline {

    private final List<ScrubRule> rules;

    /// @param rules the scrubbers in their order
    public ScrubPipeline(List<ScrubRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// Whether it is certain that no scrubber finds anything in these bytes of UTF-8 or ASCII, from `from` up to `to`. Where
    /// it is not, [#scrub(String)] knows. Makes no garbage.
    public boolean passes(byte[] bytes, int from, int to) {
        return nobodyIsConcerned(TextTraits.of(bytes, from, to), to - from);
    }

    /// What becomes of a message. Makes no garbage where that is plain ASCII in which no scrubber finds anything.
    public ScrubOutcome scrub(String text) {
        int traits = TextTraits.of(text);
        return nobodyIsConcerned(traits, text.length()) ? ScrubOutcome.UNCHANGED : run(text, traits);
    }

    private boolean nobodyIsConcerned(int traits, int length) {
        for (int index = 0; index < rules.size(); index++) {
            if (rules.get(index).scrubber().concerns(traits, length)) {
                return false;
            }
        }
        return true;
    }

    private ScrubOutcome run(String text, int traits) {
        List<ScrubStep> steps = List.of();
        String current = text;
        int known = traits;
        for (int index = 0; index < rules.size(); index++) {
            ScrubRule rule = rules.get(index);
            if (!rule.scrubber().concerns(known, current.length())) {
                continue;
            }
            String scrubbed = rule.scrubber().scrub(current);
            if (scrubbed.equals(current)) {
                continue;
            }
            steps = with(steps, new ScrubStep(rule.scrubber().name(), current, scrubbed));
            if (rule.refuses()) {
                return new ScrubOutcome.Refused(rule.reason(), steps);
            }
            current = scrubbed;
            known = TextTraits.of(current);
        }
        return steps.isEmpty() ? ScrubOutcome.UNCHANGED : new ScrubOutcome.Changed(current, steps);
    }

    private static List<ScrubStep> with(List<ScrubStep> steps, ScrubStep more) {
        List<ScrubStep> all = new ArrayList<>(steps);
        all.add(more);
        return all;
    }
}

package dev.osiscope.lab.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;

/// The rules of a wire. They are asked in their order: the first that matches and whose turn it is acts, and those
/// after it don't see the frame.
final class Rules {

    private final List<RuleState> states = new ArrayList<>();
    private int numbered;

    int add(WireRule rule) {
        numbered++;
        states.add(new RuleState(numbered, rule, 0, 0));
        return numbered;
    }

    boolean remove(int number) {
        return states.removeIf(state -> state.number() == number);
    }

    List<RuleState> states() {
        return List.copyOf(states);
    }

    boolean isEmpty() {
        return states.isEmpty();
    }

    /// Whether one of them has a display filter.
    boolean askFilter() {
        return states.stream().anyMatch(state -> state.rule().matcher().asksFilter());
    }

    /// The rule that acts on a frame.
    Optional<WireRule> acting(Sight frame) {
        for (ListIterator<RuleState> all = states.listIterator(); all.hasNext();) {
            RuleState state = all.next();
            if (frame.matches(state.rule().matcher())) {
                RuleState next = state.next();
                all.set(next);
                if (next.acted() > state.acted()) {
                    return Optional.of(state.rule());
                }
            }
        }
        return Optional.empty();
    }
}

package dev.osiscope.timeline;

import java.util.List;

/// The steps from one checkpoint on, and the world after each. Immutable.
///
/// @param steps  the steps
/// @param worlds the worlds, as many
record ReplayedSteps(List<Step> steps, List<WorldState> worlds) {

    ReplayedSteps {
        steps = List.copyOf(steps);
        worlds = List.copyOf(worlds);
    }

    int size() {
        return steps.size();
    }
}

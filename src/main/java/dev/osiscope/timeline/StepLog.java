package dev.osiscope.timeline;

import java.util.ArrayList;
import java.util.List;

/// The steps so far, the world after each, and which steps send a frame, and which change a state. Used by one thread.
///
/// A world shares with the one before all that did not change, so each step keeps its own: stepping to any
/// place costs the same.
final class StepLog {

    private final AppendLog<Step> steps = new AppendLog<>();
    private final AppendLog<WorldState> worlds = new AppendLog<>();
    private final AppendLog<Integer> frames = new AppendLog<>();
    private final AppendLog<Integer> changed = new AppendLog<>();

    int size() {
        return steps.size();
    }

    Step step(int index) {
        return steps.get(index);
    }

    void add(Step step) {
        worlds.add(worldBefore(steps.size()).after(step));
        steps.add(step);
        if (step.dissection().isPresent()) {
            frames.add(step.index());
        }
        if (!step.changes().isEmpty()) {
            changed.add(step.index());
        }
    }

    /// Puts `step` in the place of the step with its index, which sent a frame and changed a state if this one does.
    void replace(Step step) {
        List<Step> tail = new ArrayList<>(steps.snapshot().subList(step.index(), steps.size()));
        tail.set(0, step);
        List<WorldState> after = new ArrayList<>();
        WorldState world = worldBefore(step.index());
        for (Step next : tail) {
            world = world.after(next);
            after.add(world);
        }
        steps.replaceFrom(step.index(), tail);
        worlds.replaceFrom(step.index(), after);
    }

    private WorldState worldBefore(int index) {
        return index == 0 ? WorldState.EMPTY : worlds.get(index - 1);
    }

    List<Step> steps() {
        return steps.snapshot();
    }

    List<WorldState> worlds() {
        return worlds.snapshot();
    }

    List<Integer> frames() {
        return frames.snapshot();
    }

    List<Integer> changed() {
        return changed.snapshot();
    }
}

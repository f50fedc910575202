package dev.osiscope.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The steps so far, the world after each; which steps number a frame, in which one moves, which change a state, and what the
/// wire did to which frame. Used by one thread.
///
/// A world shares with the one before all that did not change, so each step keeps its own: stepping to any
/// place costs the same.
final class StepLog {

    private final AppendLog<Step> steps = new AppendLog<>();
    private final AppendLog<WorldState> worlds = new AppendLog<>();
    private final AppendLog<Integer> numbered = new AppendLog<>();
    private final AppendLog<Integer> moving = new AppendLog<>();
    private PersistentMap<Long, List<Integer>> deeds = PersistentMap.empty();
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
        if (step.numbersFrame()) {
            numbered.add(step.index());
        }
        if (step.moves()) {
            moving.add(step.index());
        }
        if (step.event() instanceof TimelineEvent.WireActed acted) {
            noteDeed(acted.frameNumber(), step.index());
            if (acted.deed() instanceof WireDeed.Absorbed absorbed) {
                noteDeed(absorbed.original(), step.index());
            }
        }
        if (!step.changes().isEmpty()) {
            changed.add(step.index());
        }
    }

    /// Notes that a frame is not carried at once: what becomes of it will be told.
    void keepsBack(long frameNumber) {
        deeds = deeds.with(frameNumber, List.of());
    }

    private void noteDeed(long frameNumber, int index) {
        List<Integer> more = new ArrayList<>(deeds.getOrDefault(frameNumber, List.of()));
        more.add(index);
        deeds = deeds.with(frameNumber, List.copyOf(more));
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

    List<Integer> numbered() {
        return numbered.snapshot();
    }

    List<Integer> moving() {
        return moving.snapshot();
    }

    Map<Long, List<Integer>> deeds() {
        return deeds;
    }

    List<Integer> changed() {
        return changed.snapshot();
    }
}

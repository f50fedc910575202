package dev.osiscope.timeline;

import dev.osiscope.conversation.tcp.StateChange;
import java.util.List;

/// A step in which states change.
///
/// @param index   its place in the timeline, from 0
/// @param changes what changes in it, in order; at least one
public record ChangedStep(int index, List<StateChange> changes) {

    /// Takes a copy of the changes.
    public ChangedStep {
        changes = List.copyOf(changes);
    }
}

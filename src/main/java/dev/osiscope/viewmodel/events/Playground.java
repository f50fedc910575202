package dev.osiscope.viewmodel.events;

import java.util.List;

/// What is to be seen of a run at one place.
///
/// @param step       how many steps have been made
/// @param steps      how many there are
/// @param sentence   what the last step did, in words
/// @param queue      what runs and waits, the first first
/// @param registered the events that have listeners, each with who they are
/// @param output     what the script has written so far
public record Playground(int step, int steps, String sentence, List<QueueRow> queue, List<EventListeners> registered,
        List<OutputLine> output) {

    /// Nothing to be seen.
    static final Playground NONE = new Playground(0, 0, "", List.of(), List.of(), List.of());
}

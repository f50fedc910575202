package dev.osiscope.viewmodel.events;

/// A row of the queue: a line of the script, an emission, or a listener of it.
///
/// @param depth how deep it lies within others, from 0
/// @param state how it stands with it
/// @param kind  what it is
/// @param text  its words
public record QueueRow(int depth, State state, Kind kind, String text) {

    /// How it stands with it.
    public enum State {
        /// Its turn has not come.
        WAITING,
        /// It is under way.
        RUNNING,
        /// It has returned.
        DONE,
        /// It threw.
        FAILED,
        /// It was not called: one before it threw, or `once` has had its turn.
        SKIPPED
    }

    /// What it is.
    public enum Kind {
        /// A line of the script.
        LINE,
        /// An emission.
        EMISSION,
        /// A listener.
        LISTENER
    }
}

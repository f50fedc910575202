package dev.osiscope.viewmodel.events;

/// A line of the queue: a call of listeners, or something that waits.
///
/// @param step   where to look for it
/// @param state  whether it is over, runs or waits
/// @param depth  how many calls it runs within
/// @param who    whose it is
/// @param what   what
/// @param detail its data and how many listeners are called; may be empty
/// @param spoken what a screen reader says
public record QueueLine(int step, State state, int depth, String who, String what, String detail, String spoken) {

    /// How far it has come.
    public enum State {
        /// It is over.
        DONE,
        /// It runs.
        RUNS,
        /// It waits.
        WAITS
    }
}

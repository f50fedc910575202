package dev.osiscope.viewmodel.lab;

/// A line of a script as the window shows it.
///
/// @param number its number, from 1
/// @param text   the line as it was written
/// @param mark   how it stands with it
/// @param remark what is to be said of it; empty where nothing is
public record ScriptLine(int number, String text, Mark mark, String remark) {

    /// How it stands with a line.
    public enum Mark {
        /// Nothing is done in it, or not yet.
        NONE,
        /// It was done.
        DONE,
        /// It waits until somebody wants the next line.
        NEXT,
        /// It is being done, or waits for what it expects.
        DOING,
        /// It did not come true.
        FAILED,
        /// It can't be understood.
        WRONG
    }
}

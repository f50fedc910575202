package dev.osiscope.emitter.script;

/// Why a run ends before its script does.
public enum StopReason {
    /// More than [ScriptRun#MOST_STEPS] things have happened.
    STEPS,
    /// More than [ScriptRun#DEEPEST] emissions are under way within each other.
    DEPTH,
    /// A call has more than [ScriptRun#MOST_ARGUMENTS] arguments.
    ARGUMENTS
}

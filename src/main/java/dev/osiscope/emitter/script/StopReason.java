package dev.osiscope.emitter.script;

/// Why a run ends before its script does.
public enum StopReason {
    /// There would be more than [ScriptRun#MOST_STEPS] steps.
    STEPS(ScriptRun.MOST_STEPS),
    /// There would be more than [ScriptRun#DEEPEST] emissions within each other.
    DEPTH(ScriptRun.DEEPEST),
    /// A call would have more than [ScriptRun#MOST_ARGUMENTS] arguments.
    ARGUMENTS(ScriptRun.MOST_ARGUMENTS);

    private final int most;

    StopReason(int most) {
        this.most = most;
    }

    /// How many there may be.
    public int most() {
        return most;
    }
}

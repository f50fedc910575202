package dev.osiscope.viewmodel.lab;

import dev.osiscope.lab.scenario.ScenarioResult;
import java.util.Optional;

/// How it stands with the script in the window.
///
/// @param phase   what becomes of it
/// @param title   what it shows; empty where none is chosen
/// @param failure what did not come true; empty where nothing has failed
public record ScriptState(Phase phase, String title, Optional<ScenarioResult.Failure> failure) {

    /// What becomes of a script.
    public enum Phase {
        /// None is chosen.
        NONE,
        /// It can't be understood.
        WRONG,
        /// It was read and not begun.
        READY,
        /// It is being done.
        RUNNING,
        /// Its next line waits until somebody wants it.
        PAUSED,
        /// All came true.
        DONE,
        /// Something did not come true.
        FAILED,
        /// Somebody has ended it.
        STOPPED
    }

    static final ScriptState NONE = new ScriptState(Phase.NONE, "", Optional.empty());

    /// Whether it has begun and is not over.
    public boolean active() {
        return phase == Phase.RUNNING || phase == Phase.PAUSED;
    }

    /// Whether it can be begun.
    public boolean startable() {
        return phase != Phase.NONE && phase != Phase.WRONG && !active();
    }
}

package dev.osiscope.emitter.script;

/// Ends a run: passes through listeners and emissions, is caught by no `try`.
final class ScriptStop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScriptStop() {
        super(null, null, false, false);
    }
}

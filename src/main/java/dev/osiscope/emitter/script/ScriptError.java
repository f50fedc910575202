package dev.osiscope.emitter.script;

/// An error that a script made.
final class ScriptError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScriptError(String message) {
        super(message, null, false, false);
    }

    @Override
    public String toString() {
        return "Error(" + getMessage() + ")";
    }
}

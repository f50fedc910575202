package dev.osiscope.lab.scenario;

/// A script can't be understood.
public final class ScenarioException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient ScenarioError error;

    /// @param error where and why
    public ScenarioException(ScenarioError error) {
        super(error.toString());
        this.error = error;
    }

    /// Where and why.
    public ScenarioError error() {
        return error;
    }
}

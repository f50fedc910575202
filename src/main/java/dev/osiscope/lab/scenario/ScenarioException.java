package dev.osiscope.lab.scenario;

/// A script can't be understood.
final class ScenarioException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient ScenarioError error;

    ScenarioException(ScenarioError error) {
        super(error.toString());
        this.error = error;
    }

    ScenarioError error() {
        return error;
    }
}

package dev.osiscope.lab.scenario;

/// A place of a script that can't be understood.
///
/// @param line    its line, from 1
/// @param column  its column, from 1
/// @param problem what is wrong, in a sentence without a full stop
/// @param mend    what to write instead
public record ScenarioError(int line, int column, String problem, String mend) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + problem + ". " + mend + ".";
    }
}

package dev.osiscope.lab.scenario;

/// A word of a script.
///
/// @param text   what it says, without its quotation marks
/// @param line   its line, from 1
/// @param column where it begins, from 1
/// @param quoted whether it stood in quotation marks
public record Word(String text, int line, int column, boolean quoted) {

    /// Says that it is wrong.
    public ScenarioException wrong(String problem, String mend) {
        return new ScenarioException(new ScenarioError(line, column, problem, mend));
    }

    /// Whether it is this word, and stands in no quotation marks.
    public boolean is(String keyword) {
        return !quoted && text.equals(keyword);
    }
}

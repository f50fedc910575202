package dev.osiscope.emitter.script;

import dev.osiscope.i18n.Phrase;
import java.util.List;
import java.util.Map;

/// A script that can be run.
///
/// @param listeners the listeners by their names: what each does when it is called
/// @param written   the same, as it is written
/// @param lines     the calls, in order
public record Script(Map<String, List<Command>> listeners, Map<String, List<String>> written, List<Line> lines) {

    /// Takes copies.
    public Script {
        listeners = Map.copyOf(listeners);
        written = Map.copyOf(written);
        lines = List.copyOf(lines);
    }

    /// A line with a call.
    ///
    /// @param number  which line of the text, from 1
    /// @param text    the line, without blanks around it
    /// @param command the call
    public record Line(int number, String text, Command command) {
    }

    /// What is wrong with a text that should be a script.
    ///
    /// @param line which line, from 1
    /// @param what what is wrong, and what would be right
    public record Fault(int line, Phrase what) {
    }

    /// What became of a text: a script, or the first fault in it.
    public sealed interface Reading {

        /// It can be run.
        ///
        /// @param script what it says
        record Understood(Script script) implements Reading {
        }

        /// It can't.
        ///
        /// @param fault why
        record Refused(Fault fault) implements Reading {
        }
    }
}

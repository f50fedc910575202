package dev.osiscope.emitter.script;

import java.util.List;

/// A step of a run, and where it belongs.
///
/// @param line  the line of the script that brought it, from 1
/// @param depth how many emissions and listeners are under way around it: an emission and the call of a listener count
///              one each
/// @param doing of each listener under way that has begun, the outermost first: which of its commands, from 0
/// @param step  what happened
public record Moment(int line, int depth, List<Integer> doing, Step step) {

    /// Takes a copy.
    public Moment {
        doing = List.copyOf(doing);
    }
}

package dev.osiscope.emitter.script;

/// A step of a run, and where it belongs.
///
/// @param line  the line of the script that brought it, from 1
/// @param depth how many emissions and listeners are under way around it: an emission and the call of a listener count
///              one each
/// @param step  what happened
public record Moment(int line, int depth, Step step) {
}

package dev.osiscope.launcher;

import java.util.List;

/// What a start of the launcher gave.
///
/// @param code   its exit code
/// @param output the lines on its standard output
/// @param errors the lines on its standard error
record Outcome(int code, List<String> output, List<String> errors) {
}

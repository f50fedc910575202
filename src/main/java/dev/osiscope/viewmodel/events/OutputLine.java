package dev.osiscope.viewmodel.events;

/// A line that a script has written.
///
/// @param text  the words
/// @param error whether it is a warning or an error
public record OutputLine(String text, boolean error) {
}

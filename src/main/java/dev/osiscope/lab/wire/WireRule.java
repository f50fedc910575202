package dev.osiscope.lab.wire;

import java.util.Objects;

/// What the wire is to do with certain frames.
///
/// @param text    the rule as somebody wrote it
/// @param matcher which frames it is about
/// @param action  what it does with them
/// @param turns   with which of them
public record WireRule(String text, FrameMatcher matcher, WireAction action, Turns turns) {

    /// Checks that nothing is missing.
    public WireRule {
        Objects.requireNonNull(text);
        Objects.requireNonNull(matcher);
        Objects.requireNonNull(action);
        Objects.requireNonNull(turns);
    }
}

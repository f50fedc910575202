package dev.osiscope.lab.wire;

import dev.osiscope.filter.Filter;
import java.util.List;

/// Which frames a rule is about.
public sealed interface FrameMatcher {

    /// Whether a display filter has to be asked.
    default boolean asksFilter() {
        return false;
    }

    /// All frames.
    record Everything() implements FrameMatcher {}

    /// Those that a host sends.
    ///
    /// @param host its name
    record From(String host) implements FrameMatcher {}

    /// Those that are on their way to a host, also together with others.
    ///
    /// @param host its name
    record To(String host) implements FrameMatcher {}

    /// Those of a kind.
    record OfKind(FrameKind kind) implements FrameMatcher {}

    /// Those that a display filter lets pass. Numbers relative to a conversation's start are right also where the
    /// conversation began before the rule was made; the verdicts of the analysis (`tcp.analysis`) know only of the frames
    /// since then.
    record Shown(Filter filter) implements FrameMatcher {

        @Override
        public boolean asksFilter() {
            return true;
        }
    }

    /// Those that match all parts; all frames where there is none.
    record All(List<FrameMatcher> parts) implements FrameMatcher {

        /// Takes a copy of the parts.
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean asksFilter() {
            return parts.stream().anyMatch(FrameMatcher::asksFilter);
        }
    }
}

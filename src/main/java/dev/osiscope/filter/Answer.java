package dev.osiscope.filter;

import java.util.function.Function;

/// What a filter says of a frame.
public enum Answer {
    /// The frame is one of those that are looked for.
    YES,
    /// It is none of them.
    NO,
    /// Nobody can tell: who was asked does not know a field, or a pattern would take too long.
    UNKNOWN;

    static Answer of(boolean holds) {
        return holds ? YES : NO;
    }

    /// The opposite; of what is not known, nothing is known.
    Answer opposite() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /// Whether all of `parts` hold: no part after one that does not is asked.
    static <P> Answer all(Iterable<P> parts, Function<P, Answer> asked) {
        Answer answer = YES;
        for (P part : parts) {
            Answer next = asked.apply(part);
            if (next == NO) {
                return NO;
            }
            answer = next == UNKNOWN ? UNKNOWN : answer;
        }
        return answer;
    }

    /// Whether one of `parts` holds: no part after one that does is asked.
    static <P> Answer any(Iterable<P> parts, Function<P, Answer> asked) {
        return all(parts, part -> asked.apply(part).opposite()).opposite();
    }
}

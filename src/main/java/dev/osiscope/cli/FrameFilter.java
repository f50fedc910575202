package dev.osiscope.cli;

import dev.osiscope.export.FrameFields;
import dev.osiscope.filter.Answer;
import dev.osiscope.filter.Filter;

/// Lets frames pass, and counts those of which the filter can't tell.
final class FrameFilter {

    private final Filter filter;
    private long undecided;

    FrameFilter(Filter filter) {
        this.filter = filter;
    }

    /// Whether `frame` passes; it does not where nobody can tell.
    boolean passes(FrameFields frame) {
        Answer answer = filter.ask(frame);
        undecided += answer == Answer.UNKNOWN ? 1 : 0;
        return answer == Answer.YES;
    }

    /// Of how many frames nobody could tell.
    long undecided() {
        return undecided;
    }
}

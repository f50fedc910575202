package dev.osiscope.viewmodel.find;

import dev.osiscope.export.FrameFields;
import dev.osiscope.export.FramePlace;
import dev.osiscope.filter.Answer;
import dev.osiscope.filter.Filter;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.LadderModel;
import java.util.Locale;

/// What is looked for on the ladder. What can be read as a display filter is one; all else are words.
sealed interface Query {

    /// Whether the step at `index` is meant.
    ///
    /// @param ladder its rows, without runs
    boolean finds(Timeline timeline, LadderModel ladder, int index);

    /// Words that stand in the step's row, or in what its segment carries, in small letters.
    record Words(String small) implements Query {
        @Override
        public boolean finds(Timeline timeline, LadderModel ladder, int index) {
            return ladder.row(index).words().anyMatch(this::stand) || stand(timeline.step(index).carried());
        }

        private boolean stand(String words) {
            return words.toLowerCase(Locale.ROOT).contains(small);
        }
    }

    /// A display filter, asked of the step's frame.
    record Fields(Filter filter) implements Query {
        @Override
        public boolean finds(Timeline timeline, LadderModel ladder, int index) {
            Step step = timeline.step(index);
            return step.dissection()
                    .map(frame -> filter.ask(new FrameFields(place(timeline, step), frame, step.segment())))
                    .filter(answer -> answer == Answer.YES).isPresent();
        }

        /// The frame before it is that of the step before.
        private static FramePlace place(Timeline timeline, Step step) {
            long nanos = timeline.timeNanos(step.index());
            return new FramePlace(step.frameNumber(), nanos, nanos - timeline.timeNanos(0),
                    step.index() == 0 ? 0 : nanos - timeline.timeNanos(step.index() - 1));
        }
    }

    /// What is written, which is not blank.
    static Query of(String written) {
        return Filter.compile(written, FrameFields.CATALOGUE) instanceof Filter.Compilation.Done done
                ? new Fields(done.filter())
                : new Words(written.strip().toLowerCase(Locale.ROOT));
    }
}

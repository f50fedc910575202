package dev.osiscope.lesson;

/// Which step is meant, in the words of a script's `expect` lines.
///
/// @param at   where that is written
/// @param turn which of the steps that are so
/// @param what how the step is
/// @param text as it is written: `SYN,ACK hub->client`
public record Where(Spot at, Turn turn, StepMatch what, String text) {

    /// Which of some steps.
    ///
    /// @param number from 1; 0 is the last one
    public record Turn(int number) {

        /// The first one.
        public static final Turn FIRST = new Turn(1);
        /// The last one.
        public static final Turn LAST = new Turn(0);

        /// Whether it is the last one.
        public boolean last() {
            return number == 0;
        }
    }
}

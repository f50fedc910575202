package dev.osiscope.lesson;

import java.util.List;

/// A stop at its place in the session.
///
/// @param stop        the stop as it is written
/// @param step        its step, as its index in the timeline; the last one for a stop at the end, -1 where there is none
/// @param visible     how many steps may be seen while it asks
/// @param text        what is read at it; its values are filled in
/// @param predictions what is to be predicted
/// @param seen        what is read when that was seen
public record ReadyStop(
        Stop stop, int step, int visible, List<Block> text, List<ReadyPrediction> predictions, List<Block> seen) {

    /// Takes copies.
    public ReadyStop {
        text = List.copyOf(text);
        predictions = List.copyOf(predictions);
        seen = List.copyOf(seen);
    }

    /// How many steps may be seen when it is done: its own with them.
    public int visibleAfter() {
        return Math.max(visible, step + 1);
    }
}

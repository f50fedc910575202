package dev.osiscope.lesson;

import java.util.List;

/// A pause.
///
/// @param at          where it begins in the text
/// @param title       its heading
/// @param place       where in the session it is
/// @param text        what is read at it
/// @param predictions what is to be predicted, in order; may be none
/// @param seen        what is read when that was seen
public record Stop(
        Spot at, String title, Place place, List<Block> text, List<Prediction> predictions, List<Block> seen) {

    /// Takes copies.
    public Stop {
        text = List.copyOf(text);
        predictions = List.copyOf(predictions);
        seen = List.copyOf(seen);
    }
}

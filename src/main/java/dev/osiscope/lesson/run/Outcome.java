package dev.osiscope.lesson.run;

import java.util.List;

/// What became of a question.
///
/// @param stop     at which stop it was, from 0
/// @param number   which of its predictions, from 0
/// @param idea     what it asked: `ack`
/// @param again    whether it came back
/// @param tries    how many answers were given
/// @param right    whether the last one was right
/// @param hints    how many hints were shown
/// @param mistakes the mistakes that were made, as far as they were foreseen, in their order: `ack.forgotsyn`
public record Outcome(
        int stop, int number, String idea, boolean again, int tries, boolean right, int hints, List<String> mistakes) {

    /// Takes a copy.
    public Outcome {
        mistakes = List.copyOf(mistakes);
    }

    /// Whether the first answer was right.
    public boolean rightAtOnce() {
        return right && tries == 1;
    }
}

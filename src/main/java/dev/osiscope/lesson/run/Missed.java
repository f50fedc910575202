package dev.osiscope.lesson.run;

import dev.osiscope.lesson.ReadyPrediction;
import java.util.Optional;

/// Something that a learner did not know at the first try.
///
/// @param stop       at which stop, from 0
/// @param number     which of its predictions, from 0
/// @param prediction the prediction
/// @param idea       the mistake, where it was foreseen: `ack.forgotsyn`
record Missed(int stop, int number, ReadyPrediction prediction, Optional<String> idea) {}

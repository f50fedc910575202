package dev.osiscope.viewmodel.lab;

/// A segment in the learner's list.
///
/// @param sent   whether the learner has sent it; otherwise it came
/// @param way    from whom to whom, in words
/// @param text   the segment in words, with the numbers that are on the wire
/// @param spoken both, for who listens
public record LearnerLine(boolean sent, String way, String text, String spoken) {}

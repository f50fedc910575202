package dev.osiscope.viewmodel.lab;

/// A segment in the learner's list.
///
/// @param sent   whether the learner has sent it; otherwise it came
/// @param text   the segment in words, with the numbers that are on the wire
/// @param spoken the same, and from whom to whom, for who listens
public record LearnerLine(boolean sent, String text, String spoken) {}

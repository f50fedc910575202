package dev.osiscope.lesson;

/// A mistake that was foreseen.
///
/// @param idea        what was not understood, by the name that a learner's progress keeps: `ack.forgotsyn`
/// @param answer      the wrong answer that shows it
/// @param explanation what is said to who answers so
public record Foreseen(String idea, Answer answer, Saying explanation) {}

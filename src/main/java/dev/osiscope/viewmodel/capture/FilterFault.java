package dev.osiscope.viewmodel.capture;

/// What is wrong with a capture filter.
///
/// @param words what, and where as well as that is known
/// @param start where the wrong part begins, from 0
/// @param end   where it ends; the same as `start` where something is missing
public record FilterFault(String words, int start, int end) {}

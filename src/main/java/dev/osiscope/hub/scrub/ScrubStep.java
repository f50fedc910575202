package dev.osiscope.hub.scrub;

/// A scrubber that found something in a message.
///
/// @param scrubber its name: `control characters`
/// @param before   the text it got; it may hold control characters
/// @param after    the text that it made of it, also where the message was refused for it
public record ScrubStep(String scrubber, String before, String after) {}

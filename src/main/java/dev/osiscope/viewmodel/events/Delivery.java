package dev.osiscope.viewmodel.events;

/// A message on its way from the hub to somebody, or an answer to its sender.
///
/// @param journey   whose message
/// @param flow      the stream that it is written to
/// @param from      the offset of its first byte there
/// @param to        the offset behind its last
/// @param decided   the step from which on it waits to be written
/// @param write     the step in which it is
record Delivery(Journey journey, Flow flow, long from, long to, int decided, int write) {}

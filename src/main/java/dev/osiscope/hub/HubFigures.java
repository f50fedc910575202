package dev.osiscope.hub;

/// What a hub has done since it was made.
///
/// @param connections clients that are connected now
/// @param accepted    connections that were accepted
/// @param turnedAway  connections that were more than the limit
/// @param messages    messages that were scrubbed and broadcast
/// @param deliveries  to how many subscribers they were offered, all together
/// @param dropped     deliveries that slow subscribers missed
/// @param refused     lines that were not passed on, and why their sender was told
/// @param slow        how often a subscriber's queue was full
public record HubFigures(
        int connections, long accepted, long turnedAway, long messages, long deliveries, long dropped, long refused,
        long slow) {
}

package dev.osiscope.hub;

import java.util.function.LongSupplier;

/// What the connections of a hub have in common.
record HubParts(
        HubOptions options, Reporter reporter, HubEvents events, FanOut fanOut, HubCounters counters, HubLoop loop,
        LongSupplier clock) {
}

package dev.osiscope.hub;

/// What the hub does with a subscriber that reads too slowly to take all that is meant for it.
public enum SlowReaderPolicy {

    /// The oldest messages that wait for it are dropped, and counted.
    DROP_OLDEST,

    /// Its connection is reset.
    DISCONNECT
}

package dev.osiscope.lab.wire;

/// One of the two ways through a host's cable.
public enum Direction {
    /// What the host sends.
    FROM_HOST,
    /// What the host receives.
    TO_HOST
}

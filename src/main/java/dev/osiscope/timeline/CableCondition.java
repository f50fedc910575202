package dev.osiscope.timeline;

/// What one direction of a cable of a lab is.
public enum CableCondition {
    /// Nothing passes.
    CUT,
    /// All passes that was not to pass before.
    MENDED,
    /// So many bits pass in a second.
    LIMITED,
    /// As many bits pass as come.
    UNLIMITED
}

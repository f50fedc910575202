package dev.osiscope.viewmodel.choice;

/// A part of the window that comes and goes by itself.
public enum Part {
    /// What stands on the left: the stage, the conversations, the hosts.
    SIDE,
    /// What stands in the middle: the ladder, the packets.
    MIDDLE,
    /// What stands on the right: the layers, or what takes turns with them.
    RIGHT,
    /// The explanation of a step.
    EXPLAIN,
    /// The event queue.
    EVENTS,
    /// The state diagrams.
    STATES,
    /// The header's picture.
    HEADER,
    /// The checksums worked out.
    CHECKSUM,
    /// The sequence space.
    SEQUENCE,
    /// The lecture beside what was recorded.
    LECTURE,
    /// Bytes and fields.
    BYTES,
    /// The bar that steps and plays.
    TRANSPORT
}

package dev.osiscope.lab.wire;

/// What a rule does with a frame.
public sealed interface WireAction permits WireAction.Hold, WireAction.Pass, Fault {

    /// Lets it hang on the wire until somebody releases it.
    record Hold() implements WireAction {}

    /// Lets it pass, also while everything is held.
    record Pass() implements WireAction {}
}

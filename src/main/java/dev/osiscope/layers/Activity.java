package dev.osiscope.layers;

/// What a layer does in a step.
public enum Activity {
    /// It does work in this step.
    ACTS,
    /// It exists, and has nothing to do in this step.
    IDLE,
    /// There is no such layer here: no network card on loopback, no bytes below the socket in a model.
    ABSENT
}

package dev.osiscope.viewmodel.copy;

import dev.osiscope.layers.OsiLayer;

/// What one layer of the receiver would say of the copy.
///
/// @param protocol its name
/// @param osi      the layer whose colour it bears
/// @param fate     what becomes of the copy there
/// @param words    why
public record LayerVerdict(String protocol, OsiLayer osi, Fate fate, String words) {

    /// What becomes of it.
    public enum Fate {
        /// The layer takes it, and hands on what it carries.
        TAKEN,
        /// The layer drops it.
        DROPPED,
        /// It does not come as far as this layer.
        UNSEEN
    }
}

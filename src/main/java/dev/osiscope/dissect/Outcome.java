package dev.osiscope.dissect;

import java.util.List;
import java.util.Optional;

/// What dissecting one layer gives.
///
/// @param layer  the layer
/// @param inners what it carries, in its order: each is walked to its end before the next; none where nobody can
///               tell
/// @param stop   what could not be dissected; empty where all went well
record Outcome(Layer layer, List<Inner> inners, Optional<Stop> stop) {

    /// Takes a copy of the inners.
    Outcome {
        inners = List.copyOf(inners);
    }

    /// A layer that carries nothing.
    Outcome(Layer layer, Optional<Stop> stop) {
        this(layer, List.of(), stop);
    }

    /// What a layer carries.
    ///
    /// @param dissector who takes it apart
    /// @param span      where it stands
    record Inner(LayerDissector dissector, Span span) {}
}

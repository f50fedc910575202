package dev.osiscope.dissect;

import java.util.Optional;

/// What dissecting one layer gives.
///
/// @param layer the layer
/// @param inner what it carries; empty where that is nothing, or where nobody can tell
/// @param stop  what could not be dissected; empty where all went well
record Outcome(Layer layer, Optional<Inner> inner, Optional<Stop> stop) {

    /// What a layer carries.
    ///
    /// @param dissector who takes it apart
    /// @param span      where it stands
    record Inner(LayerDissector dissector, Span span) {

        /// What fills `span`, or nothing where it has no length.
        static Optional<Inner> of(LayerDissector dissector, Span span) {
            return span.length() == 0 ? Optional.empty() : Optional.of(new Inner(dissector, span));
        }
    }
}

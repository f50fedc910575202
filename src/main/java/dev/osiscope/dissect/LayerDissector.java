package dev.osiscope.dissect;

/// Takes one protocol's part of a frame apart. It never throws, whatever the bytes are.
@FunctionalInterface
interface LayerDissector {

    /// Dissects the unit that fills `span`.
    Outcome dissect(Span span, Context context);

    /// How many bytes it keeps of earlier frames.
    default int kept() {
        return 0;
    }
}

package dev.osiscope.dissect;

/// Takes one protocol's part of a frame apart. It never throws, whatever the bytes are.
@FunctionalInterface
interface LayerDissector {

    /// Dissects the unit that fills `span`.
    Outcome dissect(Span span, Context context);

    /// Whether it may know what these bytes are, where it has the datagrams between two ends: others may try it if not.
    default boolean takes(Span span) {
        return true;
    }

    /// How many bytes it keeps of earlier frames.
    default int kept() {
        return 0;
    }
}

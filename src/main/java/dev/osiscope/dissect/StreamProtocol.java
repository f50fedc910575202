package dev.osiscope.dissect;

/// A protocol whose messages stand one after the other in the bytes of a TCP conversation, wherever the borders of
/// the segments are. Stateless; what one conversation needs stands in its [Dialogue].
interface StreamProtocol {

    /// A dialogue in which nothing was said yet.
    Dialogue begin();

    /// The same, where a proxy has connected the ends.
    default Dialogue beginRelayed() {
        return begin();
    }

    /// Whether the bytes at the start of a segment, on a port that no protocol owns, are surely of this protocol.
    /// Once they were, the whole conversation is.
    ///
    /// @param payload the segment's data, at least one byte
    default boolean recognises(Span payload) {
        return false;
    }
}

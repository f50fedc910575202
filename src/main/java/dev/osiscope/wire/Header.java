package dev.osiscope.wire;

/// A header with valid values: what a dissector found, or what an encoder writes.
public interface Header {

    /// Whose header it is.
    Protocol protocol();

    /// Whether what it carries is quoted: a packet seen elsewhere, which this frame only tells about.
    default boolean quotes() {
        return false;
    }
}

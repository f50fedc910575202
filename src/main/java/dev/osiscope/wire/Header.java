package dev.osiscope.wire;

import dev.osiscope.bytes.Bytes;

/// A header with valid values: what a dissector found, or what an encoder writes.
public interface Header {

    /// Whose header it is.
    Protocol protocol();

    /// The header as bytes: those that it was read from.
    Bytes encode();

    /// Whether what it carries is quoted: a packet seen elsewhere, which this frame only tells about.
    default boolean quotes() {
        return false;
    }
}

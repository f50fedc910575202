package dev.osiscope.frame;

import dev.osiscope.bytes.Bytes;
import java.util.Objects;

/// Bytes as seen at the link layer.
///
/// @param timeNanos      when it was seen, nanoseconds since 1970-01-01T00:00:00Z
/// @param linkType       what its first bytes are
/// @param originalLength its length on the wire in bytes, 0 or more; larger than what was captured where the copy was
///                       cut. A broken file may say that it was smaller
/// @param bytes          what was captured of it
/// @param provenance     where it came from; never [Provenance#APPLICATION]
public record Frame(long timeNanos, LinkType linkType, int originalLength, Bytes bytes, Provenance provenance) {

    /// Checks that nothing is missing.
    public Frame {
        Objects.requireNonNull(linkType);
        Objects.requireNonNull(provenance);
        if (originalLength < 0) {
            throw new IllegalArgumentException("a frame of " + originalLength + " bytes");
        }
    }

    /// Whether the capture kept fewer bytes than the frame had.
    public boolean truncated() {
        return bytes.length() < originalLength;
    }
}

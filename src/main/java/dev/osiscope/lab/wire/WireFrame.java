package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.util.Objects;

/// A frame as its host sent it.
///
/// @param number    its number on this wire, from 1 in the order in which frames were sent
/// @param sender    whose host sent it
/// @param sentNanos when, in nanoseconds since 1970-01-01T00:00:00Z
/// @param bytes     from the Ethernet header on, without a frame check sequence
public record WireFrame(long number, Port sender, long sentNanos, Bytes bytes) {

    /// Checks that nothing is missing.
    public WireFrame {
        Objects.requireNonNull(sender);
        Objects.requireNonNull(bytes);
    }

    /// The frame as it was seen where it was sent.
    public Frame seen() {
        return seen(sentNanos, bytes);
    }

    /// What stood for the frame at another time.
    static Frame seen(long nanos, Bytes bytes) {
        return new Frame(nanos, LinkType.ETHERNET, bytes.length(), bytes, Provenance.WIRE);
    }
}

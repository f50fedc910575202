package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;

/// Hands frames to hosts: what the wire has instead of devices. Called by the thread that drives the wire, within its
/// call.
@FunctionalInterface
public interface Carrier {

    /// Hands `frame` to the host at `to`.
    ///
    /// @return whether the host took it; a frame that it did not take is dropped
    boolean deliver(Port to, Bytes frame);
}

package dev.osiscope.lab.endpoint;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.transport.TcpHeader;

/// A segment that the learner has sent or got.
public sealed interface Exchanged {

    /// When, nanoseconds since 1970-01-01T00:00:00Z.
    long nanos();

    /// The learner has sent it.
    ///
    /// @param segment as he composed it
    record Sent(SegmentForm segment, long nanos) implements Exchanged {}

    /// It has come from the other end.
    ///
    /// @param data its payload
    record Came(TcpHeader header, Bytes data, long nanos) implements Exchanged {}
}

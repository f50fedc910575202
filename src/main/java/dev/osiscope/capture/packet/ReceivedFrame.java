package dev.osiscope.capture.packet;

import dev.osiscope.bytes.Bytes;

/// One frame as a packet socket gave it.
///
/// @param timeNanos      when the kernel saw it, nanoseconds since 1970-01-01T00:00:00Z
/// @param outgoing       whether it leaves this machine
/// @param originalLength its length on the wire in bytes
/// @param bytes          what was captured of it
record ReceivedFrame(long timeNanos, boolean outgoing, int originalLength, Bytes bytes) {
}

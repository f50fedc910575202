package dev.osiscope.pcapng;

/// Where a packet lies in a capture file, and what stands beside its bytes: a row of an index.
///
/// @param recordOffset   where its block or record begins, in bytes from the start of the file
/// @param dataOffset     where its own bytes begin
/// @param capturedLength how many of them there are
/// @param originalLength its length on the wire in bytes, as the file says, 0 to 2^32-1
/// @param timed          whether the file says when it was seen; a simple packet has no time
/// @param timeNanos      when it was seen, nanoseconds since 1970-01-01T00:00:00Z; 0 where it is not timed
/// @param interfaceIndex its place in [CaptureFileReader#interfaces()]
public record PacketSpan(long recordOffset, long dataOffset, int capturedLength, long originalLength, boolean timed,
        long timeNanos, int interfaceIndex) {}

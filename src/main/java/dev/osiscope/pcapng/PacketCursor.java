package dev.osiscope.pcapng;

/// The packet that a reader stands at, without an object for each: what [PacketSpan] holds. It changes with every
/// [CaptureFileReader#next()]. Used by one thread.
public final class PacketCursor {

    private boolean there;
    private long recordOffset;
    private long dataOffset;
    private int capturedLength;
    private long originalLength;
    private boolean timed;
    private long timeNanos;
    private int interfaceIndex;

    PacketCursor() {}

    /// Goes away from the packet before.
    void leave() {
        there = false;
    }

    /// Goes to a packet without a time.
    void go(long record, long data, int captured, long original, int on) {
        there = true;
        recordOffset = record;
        dataOffset = data;
        capturedLength = captured;
        originalLength = original;
        interfaceIndex = on;
        timed = false;
        timeNanos = 0;
    }

    /// The packet was seen at this time.
    void seenAt(long nanos) {
        timed = true;
        timeNanos = nanos;
    }

    /// Whether there is a packet: the last call of [CaptureFileReader#next()] found one.
    public boolean there() {
        return there;
    }

    /// Where its block or record begins, in bytes from the start of the file.
    public long recordOffset() {
        return recordOffset;
    }

    /// Where its own bytes begin.
    public long dataOffset() {
        return dataOffset;
    }

    /// How many of them there are.
    public int capturedLength() {
        return capturedLength;
    }

    /// Its length on the wire in bytes, as the file says, 0 to 2^32-1.
    public long originalLength() {
        return originalLength;
    }

    /// The length of its frame: never less than what was captured of it, nor more than a frame can have.
    public int frameLength() {
        return (int) Math.max(capturedLength, Math.min(originalLength, Integer.MAX_VALUE));
    }

    /// Whether the file says when it was seen.
    public boolean timed() {
        return timed;
    }

    /// When it was seen, nanoseconds since 1970-01-01T00:00:00Z; 0 where it is not timed.
    public long timeNanos() {
        return timeNanos;
    }

    /// Its place in [CaptureFileReader#interfaces()].
    public int interfaceIndex() {
        return interfaceIndex;
    }

    /// The same, to keep.
    public PacketSpan span() {
        return new PacketSpan(
                recordOffset, dataOffset, capturedLength, originalLength, timed, timeNanos, interfaceIndex);
    }
}

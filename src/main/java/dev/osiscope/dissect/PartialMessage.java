package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;

/// A message that no single segment brings: what has come of it, from its first byte on. Positions count in the
/// stream, as [StreamMemory] counts them.
final class PartialMessage {

    /// The end of a message that goes on until its sender closes.
    static final long NEVER = Long.MAX_VALUE;

    private final long start;
    private long end;
    private boolean takesSegments;
    private Pieces pieces = new Pieces();
    private int seen;

    /// @param start where its first byte stands
    /// @param first what has come of it so far
    PartialMessage(long start, Bytes first) {
        this.start = start;
        pieces.add(0, first);
    }

    /// Where its first byte stands.
    long start() {
        return start;
    }

    /// Up to where it is put together.
    long end() {
        return end;
    }

    /// It needs the bytes up to `newEnd`; then it ends, or its length can be told.
    ///
    /// @param wholeSegments whether the segment that brings the next byte is needed as a whole
    void extend(long newEnd, boolean wholeSegments) {
        end = newEnd;
        takesSegments = wholeSegments;
        seen = pieces.length();
    }

    /// Whether the byte at `position` belongs to it.
    boolean covers(long position) {
        return start <= position && position < end;
    }

    /// Adds what a segment brings from `position` on.
    ///
    /// @return how many of the bytes belong to the message
    int add(long position, Bytes bytes) {
        int taken = takesSegments ? bytes.length() : (int) Math.min(bytes.length(), end - position);
        if (takesSegments) {
            takesSegments = false;
            end = Math.max(end, position + taken);
        }
        if (pieces != null) {
            pieces.add(Math.toIntExact(position - start), bytes.atMost(taken));
        }
        return taken;
    }

    /// Whether all bytes up to `position` have come, and it was not closed before.
    boolean reaches(long position) {
        return pieces != null && position - start <= pieces.length();
    }

    /// What has come without a gap.
    Bytes bytes() {
        return pieces.bytes();
    }

    /// How many bytes were there when its dialogue was last asked.
    int seen() {
        return seen;
    }

    /// Nothing more is put together: what belongs to it and comes again is not looked at.
    void close() {
        pieces = null;
    }

    /// Whether it was closed.
    boolean closed() {
        return pieces == null;
    }

    /// How many bytes it keeps.
    int kept() {
        return pieces == null ? 0 : pieces.kept();
    }
}

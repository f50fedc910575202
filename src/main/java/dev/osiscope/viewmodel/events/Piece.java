package dev.osiscope.viewmodel.events;

/// Bytes of a stream that a step is about.
///
/// @param from  the offset of the first in the stream, from 0
/// @param to    the offset behind the last
/// @param reach how far this piece or one before it comes
/// @param step  the step
record Piece(long from, long to, long reach, int step) {

    boolean touches(long start, long end) {
        return from < end && start < to;
    }
}

package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;

/// The part of a source that one unit fills, as the lengths in the headers around it say. A part of it may
/// be missing, where the capture cut the frame.
///
/// @param source the bytes it stands in
/// @param start  the unit's first byte in them
/// @param end    the byte after its last one; never beyond the source's original length
/// @param limit  who set the end, as a clause
record Span(Source source, int start, int end, String limit) {

    /// All of `source`.
    static Span of(Source source) {
        return new Span(source, 0, source.originalLength(), "the " + source.name() + " ends there");
    }

    /// Its length in bytes, captured or not.
    int length() {
        return end - start;
    }

    /// Its bytes that were captured.
    Bytes captured() {
        int from = Math.min(start, source.bytes().length());
        return source.bytes().from(from).atMost(length());
    }

    /// What follows its first `count` bytes; `count` is at most its length.
    Span after(int count) {
        return new Span(source, start + count, end, limit);
    }

    /// The same unit, where a header says that it has `count` bytes at most.
    Span atMost(int count, String newLimit) {
        return count < length() ? new Span(source, start, start + count, newLimit) : this;
    }

    /// The same unit as a quoted packet: it may be longer than the quote.
    Span quoted() {
        return new Span(source, start, end, "the message quotes no more of the packet");
    }

    /// Whether it ends where its source does.
    boolean isEndOfSource() {
        return end == source.originalLength();
    }

    /// Its bytes in the source, captured or not.
    BitRange range() {
        return BitRange.ofBytes(start, length());
    }

    /// Its captured bytes in the source.
    BitRange capturedRange() {
        return BitRange.ofBytes(Math.min(start, source.bytes().length()), captured().length());
    }

    /// Says that `needed` bytes should be here and are not.
    Stop shortage(Protocol protocol, int needed) {
        boolean cut = needed <= length();
        return new Stop(protocol, source, start, needed, captured().length(), cut ? cutWords() : limit);
    }

    /// Says that something is wrong at the start.
    Stop wrong(Protocol protocol, String reason) {
        return new Stop(protocol, source, start, 0, 0, reason);
    }

    /// Says how much of the source was captured, as a clause.
    String cutWords() {
        if (source.isFrame() && source.bytes().length() == Source.LONGEST_FRAME) {
            return "no more than %d bytes of a frame are looked into".formatted(Source.LONGEST_FRAME);
        }
        return "the capture kept %d of %d bytes".formatted(source.bytes().length(), source.originalLength());
    }
}

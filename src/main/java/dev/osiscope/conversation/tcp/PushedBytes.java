package dev.osiscope.conversation.tcp;

/// How many bytes one end has sent since it last set PSH. Mutable; used by one thread.
final class PushedBytes {

    private long bytes;
    private boolean pushed;

    PushedBytes copy() {
        PushedBytes copy = new PushedBytes();
        copy.bytes = bytes;
        copy.pushed = pushed;
        return copy;
    }

    /// Counts a segment.
    ///
    /// @return the bytes, those of this segment included
    long count(AnalysedSegment segment) {
        bytes = segment.payloadLength() + (pushed ? 0 : bytes);
        pushed = segment.psh();
        return bytes;
    }
}

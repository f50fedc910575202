package dev.osiscope.conversation.tcp;

/// Which parts of a conversation were seen: Wireshark's `tcp.completeness`. Mutable; used by one thread.
final class Completeness {

    private static final int SYN = 1;
    private static final int SYN_ACK = 2;
    private static final int ACK = 4;
    private static final int DATA = 8;
    private static final int FIN = 16;
    private static final int RST = 32;

    private int parts;
    private boolean begun;

    /// @param reusesPorts whether it follows another conversation between the same endpoints; then it begins
    ///                    with a SYN
    Completeness(boolean reusesPorts) {
        begun = reusesPorts;
        parts = reusesPorts ? SYN : 0;
    }

    Completeness copy() {
        Completeness copy = new Completeness(false);
        copy.parts = parts;
        copy.begun = begun;
        return copy;
    }

    /// The parts that were seen so far, as bits.
    int parts() {
        return parts;
    }

    /// Notes that a segment was seen of which nothing counts.
    void begin() {
        begun = true;
    }

    /// Notes a segment. Of the first one only a SYN counts.
    void note(AnalysedSegment segment) {
        if (begun) {
            parts |= later(segment);
        } else if (segment.syn() && !segment.ack()) {
            parts |= SYN | (segment.hasData() ? DATA : 0);
        }
        begun = true;
    }

    private static int later(AnalysedSegment segment) {
        int seen = segment.rst() ? RST : 0;
        if (segment.ack() && segment.syn()) {
            seen |= SYN_ACK;
        } else if (segment.ack()) {
            seen |= segment.hasData() ? DATA : ACK;
        }
        return segment.ack() && segment.fin() ? seen | FIN : seen;
    }
}

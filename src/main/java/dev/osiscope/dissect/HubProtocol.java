package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;

/// The hub's protocol on a TCP connection: lines of text.
enum HubProtocol implements StreamProtocol {
    /// There is only one.
    INSTANCE;

    private static final char LINE_FEED = '\n';

    @Override
    public Dialogue begin() {
        return HubProtocol::lines;
    }

    /// All whole lines that are there; where there is none, one line that is not whole yet.
    private static Extent lines(Span rest, Turn turn) {
        Bytes bytes = rest.captured();
        int end = bytes.length();
        while (end > turn.seen() && bytes.u8(end - 1) != LINE_FEED) {
            end--;
        }
        if (turn.last() && bytes.length() == rest.length() || bytes.length() < rest.length()) {
            return new Extent.Known(rest.length(), HubDissector::dissect);
        }
        return end > turn.seen() ? new Extent.Known(end, HubDissector::dissect)
                : new Extent.Open(1, HubDissector::dissect);
    }
}

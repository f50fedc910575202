package dev.osiscope.fuzz.hub;

import java.util.List;

/// What one hostile connection does.
///
/// @param pieces      what it sends, one after the other
/// @param pauseMillis how long it waits before each
/// @param holdMillis  how long it stays after that
/// @param reads       whether it reads what comes
/// @param reset       whether it ends by a reset, not by a FIN
record Hostility(List<byte[]> pieces, int pauseMillis, int holdMillis, boolean reads, boolean reset) {

    /// Sends all at once, and stays a moment.
    static Hostility of(byte[]... pieces) {
        return new Hostility(List.of(pieces), 0, 5, true, true);
    }

    Hostility pausing(int millis) {
        return new Hostility(pieces, millis, holdMillis, reads, reset);
    }

    Hostility holding(int millis) {
        return new Hostility(pieces, pauseMillis, millis, reads, reset);
    }

    Hostility deaf() {
        return new Hostility(pieces, pauseMillis, holdMillis, false, reset);
    }

    /// Ends as who leaves in order does: its port stays taken for a while, so not all can.
    Hostility orderly() {
        return new Hostility(pieces, pauseMillis, holdMillis, reads, false);
    }
}

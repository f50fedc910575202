package dev.osiscope.viewmodel.file;

import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.session.CaptureSession;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Watches whether the open file grows: looks now and then, and remembers for a while that it did. Used on the JavaFX
/// application thread; time is a parameter.
final class GrowthWatch {

    private static final long BETWEEN_LOOKS = 500_000_000;
    private static final long REMEMBERED = 5_000_000_000L;

    private final Executor background;
    private Optional<CaptureSession> capture = Optional.empty();
    private boolean atEnd;
    private int packets;
    private long lastLook;
    private long lastGrowth;
    private boolean growing;

    GrowthWatch(Executor background) {
        this.background = background;
    }

    /// Watches another file, or none.
    void show(Optional<CaptureSession> other) {
        capture = other;
        atEnd = false;
        growing = false;
        packets = 0;
    }

    /// Looks whether it is time to look.
    void pulse(long nowNanos, IndexSnapshot index) {
        int found = index.frames().size();
        if (atEnd && found > packets) {
            growing = true;
            lastGrowth = nowNanos;
        }
        growing &= nowNanos - lastGrowth < REMEMBERED;
        atEnd |= index.atEnd();
        packets = found;
        if (atEnd && nowNanos - lastLook >= BETWEEN_LOOKS) {
            lastLook = nowNanos;
            capture.ifPresent(opened -> background.execute(opened::refresh));
        }
    }

    /// Whether the end of the file was reached once.
    boolean everAtEnd() {
        return atEnd;
    }

    /// Whether it has grown a moment ago.
    boolean growing() {
        return growing;
    }
}

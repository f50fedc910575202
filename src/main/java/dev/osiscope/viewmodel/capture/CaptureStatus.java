package dev.osiscope.viewmodel.capture;

import dev.osiscope.frame.FrameCounters;

/// How it stands with the capture.
///
/// @param phase    what it does
/// @param title    what is captured; empty where nothing is
/// @param way      by which method, in words; empty where nothing is captured now
/// @param recorded how many frames the recording has
/// @param counters what its sources saw and lost
/// @param words    why it ended, or what it is waiting for; empty where there is nothing to say
public record CaptureStatus(
        Phase phase, String title, String way, long recorded, FrameCounters counters, String words) {

    /// What a capture does.
    public enum Phase {
        /// Nothing is captured yet.
        IDLE,
        /// Its sources are starting.
        STARTING,
        /// Frames are recorded.
        RUNNING,
        /// No more frames will come; what was recorded is shown.
        ENDED
    }

    /// Nothing is captured.
    static final CaptureStatus IDLE = new CaptureStatus(Phase.IDLE, "", "", 0, FrameCounters.NONE, "");

    /// Whether there is something to look at.
    public boolean open() {
        return phase == Phase.RUNNING || phase == Phase.ENDED;
    }

    /// Whether frames are recorded now.
    public boolean running() {
        return phase == Phase.RUNNING;
    }
}

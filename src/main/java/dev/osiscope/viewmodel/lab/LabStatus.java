package dev.osiscope.viewmodel.lab;

/// How it stands with the lab.
///
/// @param phase what it does
/// @param title what runs in it; empty where nothing does
/// @param words why it can't run and what mends that, or what it is waiting for; empty where there is nothing to say
public record LabStatus(Phase phase, String title, String words) {

    /// What a lab does.
    public enum Phase {
        /// Nobody has asked yet whether it can run here.
        UNKNOWN,
        /// This system can't run it.
        REFUSED,
        /// Nothing runs.
        IDLE,
        /// Its hosts are starting.
        STARTING,
        /// Frames are carried.
        RUNNING
    }

    /// Before anybody asked.
    static final LabStatus UNKNOWN = new LabStatus(Phase.UNKNOWN, "", "");
    /// Nothing runs.
    static final LabStatus IDLE = new LabStatus(Phase.IDLE, "", "");

    /// Whether there are hosts and a wire.
    public boolean running() {
        return phase == Phase.RUNNING;
    }
}

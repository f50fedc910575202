package dev.osiscope.viewmodel.choice;

/// Whether segments travel along their lines.
public enum Motion {
    /// As this system has it for all programs.
    SYSTEM,
    /// They travel.
    FULL,
    /// They are where they arrive.
    REDUCED
}

package dev.osiscope.viewmodel.capture;

import dev.osiscope.capture.CaptureInterface;

/// An interface that can be chosen.
///
/// @param on    which one
/// @param words what it is and its addresses
public record InterfaceItem(CaptureInterface on, String words) {

    /// What the system calls it.
    public String name() {
        return on.name();
    }
}

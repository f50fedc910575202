package dev.osiscope.cli;

import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import java.util.List;
import java.util.Optional;

/// What `doctor` says of the lab: whether it works, with what devices, and what mends it where it doesn't.
final class LabReport {

    private LabReport() {}

    /// Of this machine; it tries it.
    static List<String> ofThisMachine() {
        return lines(LabNeeds.missing(), LabNeeds.tapRefusal());
    }

    /// @param missing    why no host can be started, where none can
    /// @param tapRefusal why no TAP device can be had, where none can
    static List<String> lines(Optional<LabException> missing, Optional<LabException> tapRefusal) {
        if (missing.isPresent()) {
            return List.of("  no        lab       " + missing.get().getMessage(), "            mend: " + missing.get().mend());
        }
        if (tapRefusal.isPresent()) {
            return List.of("  works     lab       each host has a veth pair, which does as well as a TAP device: "
                    + tapRefusal.get().getMessage(), "            for TAP devices: " + tapRefusal.get().mend());
        }
        return List.of("  works     lab       each host has a TAP device");
    }
}

package dev.osiscope.cli;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import java.util.List;
import java.util.Optional;

/// What `doctor` says of the lab: whether it works, with what devices, and what mends it where it doesn't.
final class LabReport {

    private static final String ID = "lab";

    private final Messages messages;
    private final ProbeLines lines;

    LabReport(Messages messages) {
        this.messages = messages;
        lines = new ProbeLines(messages);
    }

    /// Of this machine; it tries it.
    List<String> ofThisMachine() {
        return lines(LabNeeds.missing(), LabNeeds.tapRefusal());
    }

    /// @param missing    why no host can be started, where none can
    /// @param tapRefusal why no TAP device can be had, where none can
    List<String> lines(Optional<LabException> missing, Optional<LabException> tapRefusal) {
        if (missing.isPresent()) {
            return List.of(lines.worksNot(ID, missing.get().getMessage()), lines.mend(missing.get().mend()));
        }
        if (tapRefusal.isPresent()) {
            return List.of(lines.works(ID, messages.text("doctor.lab.veth", messages.said(tapRefusal.get().getMessage()))),
                    lines.more("doctor.lab.veth.mend", tapRefusal.get().mend()));
        }
        return List.of(lines.works(ID, messages.text("doctor.lab.tap")));
    }
}

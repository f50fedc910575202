package dev.osiscope.cli;

import dev.osiscope.frame.FrameSource;
import dev.osiscope.lab.LabException;
import java.util.Optional;
import java.util.stream.Stream;

/// Where this machine can have segments from, as the commands see it: live sources of its loopback interface, and the lab.
public interface Sources {

    /// Whether a source works here.
    ///
    /// @param id     what it is called in commands
    /// @param name   what it is called in words
    /// @param usable whether it could be opened
    /// @param reason why not; empty where it could
    /// @param mend   the exact command that mends it; empty where there is none
    record Report(String id, String name, boolean usable, String reason, String mend) {}

    /// Tries the sources as far as they are read, the preferred one first: to try one takes some tenths of a second.
    Stream<Report> probe();

    /// An idle source.
    ///
    /// @throws IllegalArgumentException where this machine can't have one of that id
    FrameSource open(String id);

    /// Why hosts of the lab can't run here; empty where they can.
    Optional<LabException> labMissing();
}

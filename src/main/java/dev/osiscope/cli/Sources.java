package dev.osiscope.cli;

import dev.osiscope.frame.FrameSource;
import java.util.List;

/// The live sources of this machine's loopback interface, as the commands see them.
public interface Sources {

    /// Whether a source works here.
    ///
    /// @param id     what it is called in commands
    /// @param name   what it is called in words
    /// @param usable whether it could be opened
    /// @param reason why not; empty where it could
    /// @param mend   the exact command that mends it; empty where there is none
    record Report(String id, String name, boolean usable, String reason, String mend) {}

    /// Tries each source, the preferred one first.
    List<Report> probe();

    /// An idle source.
    ///
    /// @throws IllegalArgumentException where this machine can't have one of that id
    FrameSource open(String id);
}

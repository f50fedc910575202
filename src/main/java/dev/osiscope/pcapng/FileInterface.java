package dev.osiscope.pcapng;

import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.util.Objects;

/// An interface that a capture file describes. They are counted from 0 over all sections of the file.
///
/// @param name       the interface as its system calls it; empty where the file does not say, cut at 255 characters
/// @param linkType   what its packets begin with
/// @param snapLength the most bytes kept of a packet, 0 to 2^32-1; 0 where there was no limit
/// @param unit       what its time stamps count
/// @param provenance the provenance of its packets: FILE, or MODELLED where this program wrote a model
public record FileInterface(
        String name, LinkType linkType, long snapLength, TimestampUnit unit, Provenance provenance) {

    private static final int LONGEST_NAME = 255;

    /// Checks that nothing is missing, and cuts the name.
    public FileInterface {
        Objects.requireNonNull(linkType);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(provenance);
        name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}

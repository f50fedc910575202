package dev.osiscope.pcapng;

import java.util.List;

/// Who made a capture file.
///
/// @param hardware        the machine: `amd64`
/// @param operatingSystem its system with version: `Linux 6.1`
/// @param application     the program with version: `OSIscope 0.1.0`
public record SectionInfo(String hardware, String operatingSystem, String application) {

    /// A file made on this machine by `application`.
    public static SectionInfo ofThisMachine(String application) {
        return new SectionInfo(System.getProperty("os.arch"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"), application);
    }

    SectionHeader block() {
        return SectionHeader.of(List.of(
                Option.text(SectionHeader.HARDWARE, hardware),
                Option.text(SectionHeader.OPERATING_SYSTEM, operatingSystem),
                Option.text(SectionHeader.APPLICATION, application)));
    }
}

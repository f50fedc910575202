package dev.osiscope.dissect;

import dev.osiscope.wire.Protocol;

/// Why a dissection ended before the end of the frame.
///
/// @param protocol in whose part it ended
/// @param offset   the byte of the frame at which more was needed, or at which something was wrong
/// @param needed   how many bytes were needed there
/// @param found    how many there were
/// @param reason   what set the limit, or what was wrong, as a clause: `the capture kept 60 of 74 bytes`
public record Stop(Protocol protocol, int offset, int needed, int found, String reason) {

    /// The reason as a sentence.
    public String sentence() {
        return "%s at byte %d: %d %s needed, %d found; %s."
                .formatted(protocol.name(), offset, needed, needed == 1 ? "byte" : "bytes", found, reason);
    }
}

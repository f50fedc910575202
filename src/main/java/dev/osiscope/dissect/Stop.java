package dev.osiscope.dissect;

import dev.osiscope.wire.Protocol;

/// Why a part of a frame could not be dissected.
///
/// @param protocol in whose part it happened
/// @param offset   the byte of the frame at which more was needed, or at which something was wrong
/// @param needed   how many bytes were needed there; 0 where nothing was missing but something was wrong
/// @param found    how many of them there were
/// @param reason   what set the limit, or what was wrong, as a clause: `the capture kept 60 of 74 bytes`
public record Stop(Protocol protocol, int offset, int needed, int found, String reason) {

    /// The reason as a sentence.
    public String sentence() {
        if (needed == 0) {
            return "%s at byte %d: %s.".formatted(protocol.name(), offset, reason);
        }
        return "%s at byte %d: %d %s needed, %d found; %s."
                .formatted(protocol.name(), offset, needed, needed == 1 ? "byte" : "bytes", found, reason);
    }
}

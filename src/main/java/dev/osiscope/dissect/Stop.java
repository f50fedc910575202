package dev.osiscope.dissect;

import dev.osiscope.wire.Protocol;

/// Why a part of a source could not be dissected.
///
/// @param protocol in whose part it happened
/// @param source   in which bytes
/// @param offset   the byte of the source at which more was needed, or at which something was wrong
/// @param needed   how many bytes were needed there; 0 where nothing was missing but something was wrong
/// @param found    how many of them there were
/// @param reason   what set the limit, or what was wrong, as a clause: `the capture kept 60 of 74 bytes`
public record Stop(Protocol protocol, Source source, int offset, int needed, int found, String reason) {

    /// The reason as a sentence.
    public String sentence() {
        if (needed == 0) {
            return "%s at byte %s: %s.".formatted(protocol.name(), place(), reason);
        }
        return "%s at byte %s: %d %s needed, %d found; %s."
                .formatted(protocol.name(), place(), needed, needed == 1 ? "byte" : "bytes", found, reason);
    }

    private String place() {
        return source.isFrame() ? Integer.toString(offset) : "%d of the %s".formatted(offset, source.name());
    }
}

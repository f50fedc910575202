package dev.osiscope.pcapng;

/// Why a capture file could not be read further.
///
/// @param offset the byte of the file (of the unpacked file, where it is a gzip file) at which more was
///               needed, or at which something was wrong
/// @param needed how many bytes were needed there; 0 where nothing was missing but something was wrong
/// @param found  how many of them there were
/// @param reason what set the limit, or what was wrong, as a clause: `the file ends within a block`
public record FileStop(long offset, long needed, long found, String reason) {

    /// Something is wrong at `offset`.
    public static FileStop wrong(long offset, String reason) {
        return new FileStop(offset, 0, 0, reason);
    }

    static FileStop cut(Content content, long offset, long needed, long found, String reason) {
        return new FileStop(offset, needed, found, content.damage().orElse(reason));
    }

    /// Whether bytes are missing at the end: a file that is still growing may have them later.
    public boolean cutShort() {
        return needed > found;
    }

    /// The reason as a sentence.
    public String sentence() {
        if (needed == 0) {
            return "Byte %d: %s.".formatted(offset, reason);
        }
        return "Byte %d: %d %s needed, %d found; %s."
                .formatted(offset, needed, needed == 1 ? "byte" : "bytes", found, reason);
    }
}

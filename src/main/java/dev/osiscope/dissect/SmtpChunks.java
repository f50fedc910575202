package dev.osiscope.dissect;

import dev.osiscope.wire.application.SmtpCommand;

/// Counts the bytes of a mail that comes in chunks (RFC 3030).
final class SmtpChunks {

    private long announced;
    private long read;
    private boolean last = true;

    /// Whether there was a chunk: then no dot ends a mail.
    boolean used() {
        return announced > 0;
    }

    /// Whether the newest chunk is the last one of its mail.
    boolean last() {
        return last;
    }

    /// Notes that a chunk follows.
    void announce(SmtpCommand command) {
        announced += command.size();
        last = command.lastChunk();
    }

    /// Notes that bytes of a chunk have come.
    ///
    /// @return whether the chunk ends with them
    boolean read(int count) {
        read += count;
        return read == announced;
    }
}

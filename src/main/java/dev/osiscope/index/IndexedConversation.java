package dev.osiscope.index;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;

/// A conversation of a capture file, summed up.
///
/// @param conversation its number and its ends; the client of a UDP conversation sent the first datagram
/// @param transport    TCP or UDP: each counts its conversations from 0, as Wireshark's `tcp.stream` and `udp.stream`
/// @param reusesPorts  whether there was a TCP conversation between the same endpoints before
/// @param client       what the client sent
/// @param server       what the server sent
/// @param firstNanos   when the earliest of its frames was seen, nanoseconds since 1970-01-01T00:00:00Z; 0 where the
///                     file has no times of them
/// @param lastNanos    when the latest was seen, likewise
/// @param lastRow      the row of its last frame in the [FrameIndex]
public record IndexedConversation(Conversation conversation, Transport transport, boolean reusesPorts, Sent client,
        Sent server, long firstNanos, long lastNanos, int lastRow) {

    /// What one end sent.
    ///
    /// @param frames how many frames
    /// @param bytes  their lengths on the wire, link headers included
    public record Sent(long frames, long bytes) {}

    /// What `end` sent.
    public Sent sent(End end) {
        return end == End.CLIENT ? client : server;
    }

    /// How many frames it has, both ways.
    public long frames() {
        return client.frames + server.frames;
    }

    /// How many bytes its frames had on the wire, both ways.
    public long bytes() {
        return client.bytes + server.bytes;
    }

    /// Nanoseconds from its earliest frame to its latest.
    public long durationNanos() {
        return lastNanos - firstNanos;
    }
}

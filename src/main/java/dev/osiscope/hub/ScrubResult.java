package dev.osiscope.hub;

import dev.osiscope.hub.scrub.LengthScrubber;
import java.net.InetSocketAddress;

/// A scrubber changed a message, or refused it. One that leaves it as it is makes no result.
///
/// @param timeNanos   nanoseconds since 1970-01-01T00:00:00Z
/// @param participant who scrubbed: `Hub`
/// @param local       the hub's endpoint of the connection the message came by
/// @param remote      the sender's endpoint
/// @param scrubber    the scrubber's name
/// @param before      the text it got, at most [#TEXT_LIMIT] characters; it may hold control characters
/// @param after       the text it made of it, at most [#TEXT_LIMIT] characters, also where it refused the message
/// @param refused     whether it refused the message, which then goes back to its sender
public record ScrubResult(
        long timeNanos,
        String participant,
        InetSocketAddress local,
        InetSocketAddress remote,
        String scrubber,
        String before,
        String after,
        boolean refused) implements ApplicationEvent {

    /// The longest text, in characters.
    public static final int TEXT_LIMIT = 2 * LengthScrubber.LIMIT;
}

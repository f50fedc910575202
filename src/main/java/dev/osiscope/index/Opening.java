package dev.osiscope.index;

import dev.osiscope.conversation.Endpoint;

/// A segment that asks for a connection.
///
/// @param client   who asks
/// @param server   who is asked
/// @param sequence its initial sequence number, raw: a segment that is repeated, or seen twice, has the same one
public record Opening(Endpoint client, Endpoint server, long sequence) {}

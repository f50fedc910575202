package dev.osiscope.sockets;

import dev.osiscope.conversation.Endpoint;

/// The two ends of a connection.
///
/// @param client who opened it
/// @param server who was asked
public record Connection(Endpoint client, Endpoint server) {}

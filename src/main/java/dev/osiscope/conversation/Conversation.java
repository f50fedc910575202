package dev.osiscope.conversation;

/// All segments between two endpoints, from one opening to the close.
///
/// @param number its number in the session, from 0 as Wireshark's `tcp.stream`
/// @param client the end that opened it
/// @param server the end that was asked
public record Conversation(int number, Endpoint client, Endpoint server) {

    /// The endpoint at `end`.
    public Endpoint endpoint(End end) {
        return end == End.CLIENT ? client : server;
    }
}

package dev.osiscope.wire;

/// A protocol.
///
/// @param id    Wireshark's name: `tcp`
/// @param name  its name in words: `TCP`
/// @param level the level at which it works
public record Protocol(String id, String name, Level level) {

    /// The level at which a protocol works: the packages of the wire layer.
    public enum Level {
        /// Between neighbours on one link.
        LINK,
        /// From host to host.
        NETWORK,
        /// From process to process.
        TRANSPORT,
        /// What processes say to each other; bytes that no dissector knows are its data too.
        APPLICATION
    }
}

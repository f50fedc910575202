package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// What one segment says in SOCKS before the server has connected; the diagram stands above [SocksFields]. Which
/// message it is depends on those before it.
///
/// @param bytes as they are; empty where the server only passes on what others say
public record SocksMessage(Bytes bytes) implements Header {

    /// Reads a message. Any bytes will do.
    public static SocksMessage read(Bytes bytes) {
        return new SocksMessage(bytes);
    }

    /// The message as bytes.
    @Override
    public Bytes encode() {
        return bytes;
    }

    @Override
    public Protocol protocol() {
        return SocksFields.PROTOCOL;
    }
}

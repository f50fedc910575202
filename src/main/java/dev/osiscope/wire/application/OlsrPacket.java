package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// A packet of OLSR (RFC 3626 section 3.3); the diagram stands above [OlsrFields].
///
/// @param bytes the header and all messages
public record OlsrPacket(Bytes bytes) implements Header {

    /// @throws IllegalArgumentException where there is no whole header
    public OlsrPacket {
        if (bytes.length() < OlsrFields.FIXED_LENGTH) {
            throw new IllegalArgumentException("no header: " + bytes);
        }
    }

    /// The packet as bytes.
    @Override
    public Bytes encode() {
        return bytes;
    }

    @Override
    public Protocol protocol() {
        return OlsrFields.PROTOCOL;
    }
}

package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// What a protocol says in one message, or in one segment, as its bytes. Any bytes will do: what they mean, the
/// protocol's field table tells.
///
/// @param protocol whose message it is
/// @param bytes    the message; empty where the layer only announces what it carries
public record MessageBytes(Protocol protocol, Bytes bytes) implements Header {

    @Override
    public Bytes encode() {
        return bytes;
    }
}

package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// What a protocol of text says in one message, or in one segment. Any bytes are text: what they mean, the protocol's
/// field table tells.
///
/// @param protocol whose text it is
/// @param bytes    the text; empty where the layer only announces what it carries
public record TextMessage(Protocol protocol, Bytes bytes) implements Header {

    @Override
    public Bytes encode() {
        return bytes;
    }
}

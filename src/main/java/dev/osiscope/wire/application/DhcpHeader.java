package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// The part of a DHCP message before the options (RFC 2131 section 2); its diagram stands above [DhcpFields].
///
/// @param bytes the 240 bytes, which [DhcpFields#ALL] names
public record DhcpHeader(Bytes bytes) implements Header {

    /// @throws IllegalArgumentException where it is not as long as it must be
    public DhcpHeader {
        if (bytes.length() != DhcpFields.FIXED_LENGTH) {
            throw new IllegalArgumentException("not 240 bytes: " + bytes);
        }
    }

    /// Reads a header; what follows it in `message` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 240 bytes
    public static DhcpHeader read(Bytes message) {
        return new DhcpHeader(message.slice(0, DhcpFields.FIXED_LENGTH));
    }

    /// Whether options follow.
    public boolean hasOptions() {
        return DhcpFields.COOKIE.in(bytes) == DhcpFields.MAGIC;
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return bytes;
    }

    @Override
    public Protocol protocol() {
        return DhcpFields.PROTOCOL;
    }
}

package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;

/// An option in an extension header of IPv6 (RFC 8200 section 4.2).
///
/// ```text
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-
///  |  Option Type  |  Opt Data Len |  Option Data ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-
/// ```
/// Type 0 is one byte alone.
///
/// @param bytes all of it
public record Ipv6Option(Bytes bytes) {

    /// What it is, 0 to 255.
    public int type() {
        return Ipv6OptionFields.TYPE.intIn(bytes);
    }
}

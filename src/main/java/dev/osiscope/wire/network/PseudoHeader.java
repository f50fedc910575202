package dev.osiscope.wire.network;

import dev.osiscope.bytes.InternetChecksum;

/// What a transport checksum covers besides the segment: a pseudo-header of addresses, protocol and length
/// (RFC 9293 section 3.1 and RFC 768 for IPv4, RFC 8200 section 8.1 for IPv6).
///
/// ```text
///  +--------+--------+--------+--------+      +--------+--------+--------+--------+
///  |           Source Address          |      |     Source Address (16 bytes)     |
///  +--------+--------+--------+--------+      +--------+--------+--------+--------+
///  |         Destination Address       |      |  Destination Address (16 bytes)   |
///  +--------+--------+--------+--------+      +--------+--------+--------+--------+
///  |  zero  |  PTCL  |      Length     |      |              Length               |
///  +--------+--------+--------+--------+      +--------+--------+--------+--------+
///                                             |          zero            |  PTCL  |
///                                             +--------+--------+--------+--------+
/// ```
/// The order of the words does not change their sum, so one serves both.
///
/// @param source      the packet's source address
/// @param destination where the packet is to arrive in the end
/// @param protocol    what the packet carries
/// @param length      how many bytes of it, its header and data
public record PseudoHeader(IpAddress source, IpAddress destination, IpProtocol protocol, int length) {

    /// A checksum that has the pseudo-header in it already.
    public InternetChecksum sum() {
        return new InternetChecksum()
                .add(source.bytes())
                .add(destination.bytes())
                .add(protocol.value())
                .add(length >>> 16)
                .add(length);
    }
}

package dev.osiscope.wire.network;

import dev.osiscope.bytes.InternetChecksum;

/// What a transport checksum covers besides the segment: a pseudo-header of addresses, protocol and length
/// (RFC 9293 section 3.1 for IPv4, RFC 8200 section 8.1 for IPv6).
///
/// ```text
///  +--------+--------+--------+--------+      +--------+--------+--------+--------+
///  |           Source Address          |      |     Source Address (16 bytes)     |
///  +--------+--------+--------+--------+      +--------+--------+--------+--------+
///  |         Destination Address       |      |  Destination Address (16 bytes)   |
///  +--------+--------+--------+--------+      +--------+--------+--------+--------+
///  |  zero  |  PTCL  |   TCP Length    |      |          TCP Length               |
///  +--------+--------+--------+--------+      +--------+--------+--------+--------+
///                                             |          zero            |  PTCL  |
///                                             +--------+--------+--------+--------+
/// ```
/// The order of the words does not change their sum, so one method serves both.
public final class PseudoHeader {

    private PseudoHeader() {}

    /// A checksum that has the pseudo-header of a TCP segment in it already.
    ///
    /// @param length the segment's length in bytes, header and data
    public static InternetChecksum tcp(IpAddress source, IpAddress destination, int length) {
        return new InternetChecksum()
                .add(source.bytes())
                .add(destination.bytes())
                .add(IpProtocol.TCP.value())
                .add(length >>> 16)
                .add(length);
    }
}

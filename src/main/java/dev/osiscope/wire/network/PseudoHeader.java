package dev.osiscope.wire.network;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
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
/// The order of the words does not change their sum, so one sum serves both.
///
/// @param source      the packet's source address
/// @param destination where the packet is to arrive in the end
/// @param protocol    what the packet carries
/// @param length      how many bytes of it, its header and data
public record PseudoHeader(IpAddress source, IpAddress destination, IpProtocol protocol, int length) {

    /// Its bytes, as they are summed up.
    public Bytes encode() {
        int addresses = source.bytes().length() + destination.bytes().length();
        boolean version4 = source.bytes().length() == Ipv4Fields.SOURCE.range().byteLength();
        int word = Short.BYTES;
        BytesBuilder builder = new BytesBuilder(addresses + (version4 ? 2 : 4) * word)
                .put(0, source.bytes()).put(source.bytes().length(), destination.bytes());
        return version4
                ? builder.put(BitRange.ofBytes(addresses, word), protocol.value())
                        .put(BitRange.ofBytes(addresses + word, word), length & 0xffff).build()
                : builder.put(BitRange.ofBytes(addresses, 2 * word), length)
                        .put(BitRange.ofBytes(addresses + 2 * word, 2 * word), protocol.value()).build();
    }

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

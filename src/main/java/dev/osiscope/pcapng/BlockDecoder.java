package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.LinkType;
import java.nio.ByteOrder;

/// The bodies of blocks as records: the other direction of [BlockEncoder].
final class BlockDecoder {

    private BlockDecoder() {}

    /// @param snapLength of the section's first interface, for [SimplePacket]; 0 where there is no limit
    static Block decode(long type, Bytes body, ByteOrder order, long snapLength) throws MalformedBlockException {
        BodyReader reader = new BodyReader(body, order);
        if (type == SectionHeader.TYPE) {
            return sectionHeader(reader);
        } else if (type == InterfaceDescription.TYPE) {
            return interfaceDescription(reader);
        } else if (type == EnhancedPacket.TYPE) {
            return enhancedPacket(reader);
        } else if (type == SimplePacket.TYPE) {
            return simplePacket(reader, snapLength);
        } else if (type == ObsoletePacket.TYPE) {
            return obsoletePacket(reader);
        } else if (type == NameResolution.TYPE) {
            return new NameResolution(reader.names(), reader.options());
        } else if (type == InterfaceStatistics.TYPE) {
            return new InterfaceStatistics(reader.u32(), reader.timestamp(), reader.options());
        } else if (type == DecryptionSecrets.TYPE) {
            return decryptionSecrets(reader);
        } else if (type == CustomBlock.COPY || type == CustomBlock.DO_NOT_COPY) {
            return new CustomBlock(type, reader.u32(), reader.rest());
        }
        return new UnknownBlock(type, body);
    }

    /// The bytes that a block of `room` bytes of data has of a packet that was `originalLength` bytes long.
    static int simplePacketLength(long originalLength, long snapLength, int room) {
        long kept = snapLength == 0 ? originalLength : Math.min(originalLength, snapLength);
        return (int) Math.min(kept, room);
    }

    private static SectionHeader sectionHeader(BodyReader reader) throws MalformedBlockException {
        reader.u32();
        return new SectionHeader(reader.u16(), reader.u16(), reader.s64(), reader.options());
    }

    static InterfaceDescription interfaceDescription(BodyReader reader) throws MalformedBlockException {
        LinkType linkType = new LinkType(reader.u16());
        reader.u16();
        return new InterfaceDescription(linkType, reader.u32(), reader.options());
    }

    private static EnhancedPacket enhancedPacket(BodyReader reader) throws MalformedBlockException {
        long interfaceId = reader.u32();
        long timestamp = reader.timestamp();
        long captured = reader.u32();
        long original = reader.u32();
        return new EnhancedPacket(interfaceId, timestamp, original, reader.padded(captured), reader.options());
    }

    private static SimplePacket simplePacket(BodyReader reader, long snapLength) throws MalformedBlockException {
        long original = reader.u32();
        return new SimplePacket(original, reader.bytes(simplePacketLength(original, snapLength, reader.remaining())));
    }

    private static ObsoletePacket obsoletePacket(BodyReader reader) throws MalformedBlockException {
        int interfaceId = reader.u16();
        int drops = reader.u16();
        long timestamp = reader.timestamp();
        long captured = reader.u32();
        long original = reader.u32();
        return new ObsoletePacket(
                interfaceId, drops, timestamp, original, reader.padded(captured), reader.options());
    }

    private static DecryptionSecrets decryptionSecrets(BodyReader reader) throws MalformedBlockException {
        long secretsType = reader.u32();
        return new DecryptionSecrets(secretsType, reader.padded(reader.u32()), reader.options());
    }
}

package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;

/// Blocks as the bytes of a file, in one byte order (draft-ietf-opsawg-pcapng section 3.1):
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------------------------------------------------------+
/// |                          Block Type                           |
/// +---------------------------------------------------------------+
/// |                      Block Total Length                       |
/// +---------------------------------------------------------------+
/// |                 Block Body, padded to 32 bits                 |
/// +---------------------------------------------------------------+
/// |                      Block Total Length                       |
/// +---------------------------------------------------------------+
/// ```
///
/// Immutable.
public final class BlockEncoder {

    private static final int FRAMING = 12;
    private static final int OPTION_HEADER = 4;
    private static final int SECTION_HEADER_FIELDS = 16;
    private static final int INTERFACE_DESCRIPTION_FIELDS = 8;
    private static final int ENHANCED_PACKET_FIELDS = 20;
    private static final int SIMPLE_PACKET_FIELDS = 4;
    private static final int OBSOLETE_PACKET_FIELDS = 20;
    private static final int INTERFACE_STATISTICS_FIELDS = 12;
    private static final int DECRYPTION_SECRETS_FIELDS = 8;
    private static final int CUSTOM_BLOCK_FIELDS = 4;

    private final ByteOrder order;

    /// @param order the byte order of all numbers in the section
    public BlockEncoder(ByteOrder order) {
        this.order = Objects.requireNonNull(order);
    }

    /// The whole block with its type and both lengths.
    public byte[] encode(Block block) {
        ByteBuffer out = begun(block.type(), bodyLength(block) + optionsLength(block.options()));
        putBody(out, block);
        putOptions(out, block.options());
        return out.putInt(out.capacity()).array();
    }

    /// A whole block of this type with a body that is encoded already.
    byte[] encode(long type, Bytes body) {
        ByteBuffer out = begun(type, body.length()).put(body.toArray());
        return out.putInt(out.capacity()).array();
    }

    private ByteBuffer begun(long type, int bodyLength) {
        int length = FRAMING + bodyLength;
        return ByteBuffer.allocate(length).order(order).putInt((int) type).putInt(length);
    }

    private static int bodyLength(Block block) {
        return switch (block) {
            case SectionHeader _ -> SECTION_HEADER_FIELDS;
            case InterfaceDescription _ -> INTERFACE_DESCRIPTION_FIELDS;
            case EnhancedPacket packet -> ENHANCED_PACKET_FIELDS + padded(packet.data().length());
            case SimplePacket packet -> SIMPLE_PACKET_FIELDS + padded(packet.data().length());
            case ObsoletePacket packet -> OBSOLETE_PACKET_FIELDS + padded(packet.data().length());
            case NameResolution names -> recordsLength(names.records());
            case InterfaceStatistics _ -> INTERFACE_STATISTICS_FIELDS;
            case DecryptionSecrets secrets -> DECRYPTION_SECRETS_FIELDS + padded(secrets.secrets().length());
            case CustomBlock custom -> CUSTOM_BLOCK_FIELDS + custom.content().length();
            case UnknownBlock unknown -> unknown.body().length();
        };
    }

    private static void putBody(ByteBuffer out, Block block) {
        switch (block) {
            case SectionHeader header -> putFields(out, header);
            case InterfaceDescription description -> putFields(out, description);
            case EnhancedPacket packet -> putFields(out, packet);
            case SimplePacket packet -> {
                out.putInt((int) packet.originalLength());
                putPadded(out, packet.data());
            }
            case ObsoletePacket packet -> putFields(out, packet);
            case NameResolution names -> putRecords(out, names.records());
            case InterfaceStatistics statistics -> {
                out.putInt((int) statistics.interfaceId());
                putTimestamp(out, statistics.timestamp());
            }
            case DecryptionSecrets secrets -> {
                out.putInt((int) secrets.secretsType()).putInt(secrets.secrets().length());
                putPadded(out, secrets.secrets());
            }
            case CustomBlock custom -> out.putInt((int) custom.enterprise()).put(custom.content().toArray());
            case UnknownBlock unknown -> out.put(unknown.body().toArray());
        }
    }

    private static void putFields(ByteBuffer out, SectionHeader header) {
        out.putInt(SectionHeader.BYTE_ORDER_MAGIC)
                .putShort((short) header.majorVersion())
                .putShort((short) header.minorVersion())
                .putLong(header.sectionLength());
    }

    private static void putFields(ByteBuffer out, InterfaceDescription description) {
        out.putShort((short) description.linkType().value())
                .putShort((short) 0)
                .putInt((int) description.snapLength());
    }

    private static void putFields(ByteBuffer out, EnhancedPacket packet) {
        out.putInt((int) packet.interfaceId());
        putTimestamp(out, packet.timestamp());
        out.putInt(packet.data().length()).putInt((int) packet.originalLength());
        putPadded(out, packet.data());
    }

    private static void putFields(ByteBuffer out, ObsoletePacket packet) {
        out.putShort((short) packet.interfaceId()).putShort((short) packet.drops());
        putTimestamp(out, packet.timestamp());
        out.putInt(packet.data().length()).putInt((int) packet.originalLength());
        putPadded(out, packet.data());
    }

    /// The half with the higher bits stands first in both byte orders.
    private static void putTimestamp(ByteBuffer out, long timestamp) {
        out.putInt((int) (timestamp >>> Integer.SIZE)).putInt((int) timestamp);
    }

    private static int recordsLength(List<NameRecord> records) {
        int length = OPTION_HEADER;
        for (NameRecord entry : records) {
            length += OPTION_HEADER + padded(entry.value().length());
        }
        return length;
    }

    private static void putRecords(ByteBuffer out, List<NameRecord> records) {
        for (NameRecord entry : records) {
            out.putShort((short) entry.type()).putShort((short) entry.value().length());
            putPadded(out, entry.value());
        }
        out.putShort((short) NameRecord.END).putShort((short) 0);
    }

    private static int optionsLength(List<Option> options) {
        if (options.isEmpty()) {
            return 0;
        }
        int length = OPTION_HEADER;
        for (Option option : options) {
            length += OPTION_HEADER + padded(option.value().length());
        }
        return length;
    }

    private static void putOptions(ByteBuffer out, List<Option> options) {
        if (options.isEmpty()) {
            return;
        }
        for (Option option : options) {
            out.putShort((short) option.code()).putShort((short) option.value().length());
            putPadded(out, option.value());
        }
        out.putShort((short) Option.END).putShort((short) 0);
    }

    /// What is behind the bytes is zero already.
    private static void putPadded(ByteBuffer out, Bytes bytes) {
        bytes.copyTo(out.array(), out.position());
        out.position(out.position() + padded(bytes.length()));
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}

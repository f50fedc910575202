package dev.osiscope.pcapng;

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

    private final ByteOrder order;

    /// @param order the byte order of all numbers in the section
    public BlockEncoder(ByteOrder order) {
        this.order = Objects.requireNonNull(order);
    }

    /// The whole block with its type and both lengths.
    public byte[] encode(Block block) {
        int length = FRAMING + bodyLength(block) + optionsLength(block.options());
        ByteBuffer out = ByteBuffer.allocate(length).order(order);
        out.putInt((int) block.type()).putInt(length);
        switch (block) {
            case SectionHeader header -> putFields(out, header);
            case InterfaceDescription description -> putFields(out, description);
            case EnhancedPacket packet -> putFields(out, packet);
        }
        putOptions(out, block.options());
        return out.putInt(length).array();
    }

    private static int bodyLength(Block block) {
        return switch (block) {
            case SectionHeader _ -> SECTION_HEADER_FIELDS;
            case InterfaceDescription _ -> INTERFACE_DESCRIPTION_FIELDS;
            case EnhancedPacket packet -> ENHANCED_PACKET_FIELDS + padded(packet.data().length());
        };
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
        out.putInt((int) packet.interfaceId())
                .putInt((int) (packet.timestamp() >>> Integer.SIZE))
                .putInt((int) packet.timestamp())
                .putInt(packet.data().length())
                .putInt((int) packet.originalLength());
        putPadded(out, packet.data().toArray());
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
            putPadded(out, option.value().toArray());
        }
        out.putShort((short) Option.END).putShort((short) 0);
    }

    private static void putPadded(ByteBuffer out, byte[] bytes) {
        out.put(bytes).put(new byte[padded(bytes.length) - bytes.length]);
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}

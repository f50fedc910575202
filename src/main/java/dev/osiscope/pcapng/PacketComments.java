package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;

/// The comments on a packet, read from its block when somebody asks.
public final class PacketComments {

    private static final int TRAILER = 4;

    private PacketComments() {}

    /// The comments on a packet of a pcapng file, in their order; none where its block can't be read any more.
    ///
    /// @param blockOffset where its block begins, as the index has it
    /// @throws IOException where the file can't be read
    public static List<String> of(CaptureBytes file, long blockOffset) throws IOException {
        Bytes head = file.read(blockOffset, PcapngWalk.BODY_OFFSET);
        if (head.length() < PcapngWalk.BODY_OFFSET) {
            return List.of();
        }
        ByteOrder order = orderOf(head);
        long length = number(head, Integer.BYTES, order);
        if (length < PcapngWalk.BODY_OFFSET + TRAILER || length > PcapngWalk.LONGEST_BLOCK) {
            return List.of();
        }
        int bodyLength = (int) length - PcapngWalk.BODY_OFFSET - TRAILER;
        Bytes body = file.read(blockOffset + PcapngWalk.BODY_OFFSET, bodyLength);
        return in(number(head, 0, order), body, order);
    }

    private static List<String> in(long type, Bytes body, ByteOrder order) {
        try {
            return BlockDecoder.decode(type, body, order, 0).options().stream()
                    .filter(option -> option.code() == Option.COMMENT).map(Option::text).toList();
        } catch (MalformedBlockException cutSince) {
            return List.of();
        }
    }

    /// The type of a packet's block has one byte that is not zero: it tells the order of its section.
    private static ByteOrder orderOf(Bytes head) {
        return head.u8(0) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private static long number(Bytes bytes, int at, ByteOrder order) {
        long value = bytes.u32(at);
        return order == ByteOrder.BIG_ENDIAN ? value : Integer.toUnsignedLong(Integer.reverseBytes((int) value));
    }
}

package dev.osiscope.index;

import dev.osiscope.conversation.End;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.Objects;

/// The frames of a capture file at one moment: where each lies, when it was seen, and what it says of its
/// conversation. Immutable; may be read from any thread. Rows count from 0: the frame's number, as Wireshark's
/// `frame.number`, is one more.
///
/// All methods that take a row throw [IndexOutOfBoundsException] outside of 0 … size-1.
public final class FrameIndex {

    /// In the place of a conversation's number: the frame belongs to none.
    public static final int NO_CONVERSATION = -1;
    /// In the place of a row: there is no such frame.
    public static final int NO_FRAME = -1;

    private final FrameChunk[] chunks;
    private final int size;

    FrameIndex(FrameChunk[] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    /// How many frames there are.
    public int size() {
        return size;
    }

    /// Where the frame's record or block begins, in bytes from the start of the (unpacked) file.
    public long recordOffset(int row) {
        return chunk(row).longs[FrameChunk.RECORD_OFFSET + (row & FrameChunk.MASK)];
    }

    /// Where the frame's own bytes begin.
    public long dataOffset(int row) {
        return recordOffset(row) + chunk(row).bytes[FrameChunk.DATA_DISTANCE + (row & FrameChunk.MASK)];
    }

    /// When it was seen, nanoseconds since 1970-01-01T00:00:00Z; 0 where the file does not say.
    public long timeNanos(int row) {
        return chunk(row).longs[FrameChunk.TIME + (row & FrameChunk.MASK)];
    }

    /// Whether the file says when it was seen.
    public boolean timed(int row) {
        return (kind(row) & FrameChunk.TIMED) != 0;
    }

    /// How many bytes of it were captured.
    public int capturedLength(int row) {
        return chunk(row).ints[FrameChunk.CAPTURED_LENGTH + (row & FrameChunk.MASK)];
    }

    /// Its length on the wire in bytes as the file says, 0 to 2^32-1.
    public long originalLength(int row) {
        return Integer.toUnsignedLong(chunk(row).ints[FrameChunk.ORIGINAL_LENGTH + (row & FrameChunk.MASK)]);
    }

    /// The place of its interface in [IndexSnapshot#interfaces()].
    public int interfaceIndex(int row) {
        return chunk(row).chars[FrameChunk.INTERFACE + (row & FrameChunk.MASK)];
    }

    /// Whether it is a segment, a datagram or something else.
    public Transport transport(int row) {
        return Transport.of(kind(row) & FrameChunk.TRANSPORT);
    }

    /// Whether it is known to be one IP packet in one piece with one segment or datagram, and none within that: what
    /// stands here of addresses, ports, flags and lengths is then all that the frame says of them. Where this is not
    /// known, there may be more.
    public boolean plain(int row) {
        return (kind(row) & FrameChunk.PLAIN) != 0;
    }

    /// The number of its conversation among those of its transport; [#NO_CONVERSATION] where it has none.
    public int conversation(int row) {
        return chunk(row).ints[FrameChunk.CONVERSATION + (row & FrameChunk.MASK)];
    }

    /// Which end of its conversation sent it; the client where it has none.
    public End sender(int row) {
        return (kind(row) & FrameChunk.FROM_SERVER) == 0 ? End.CLIENT : End.SERVER;
    }

    /// The row of its conversation's frame before it; [#NO_FRAME] where it is the first, or has no conversation.
    public int previous(int row) {
        return chunk(row).ints[FrameChunk.PREVIOUS + (row & FrameChunk.MASK)];
    }

    /// The flags of a segment; none of any other frame.
    public TcpFlags flags(int row) {
        return new TcpFlags(chunk(row).chars[FrameChunk.FLAGS + (row & FrameChunk.MASK)]);
    }

    /// The sequence number of a segment as on the wire, 0 to 2^32-1.
    public long sequence(int row) {
        return Integer.toUnsignedLong(chunk(row).ints[FrameChunk.SEQUENCE + (row & FrameChunk.MASK)]);
    }

    /// The acknowledgment number of a segment as on the wire, 0 to 2^32-1; counts only with the ACK flag.
    public long acknowledgment(int row) {
        return Integer.toUnsignedLong(chunk(row).ints[FrameChunk.ACKNOWLEDGMENT + (row & FrameChunk.MASK)]);
    }

    /// How many bytes a segment or datagram carries, captured or not.
    public int payloadLength(int row) {
        return chunk(row).ints[FrameChunk.PAYLOAD_LENGTH + (row & FrameChunk.MASK)];
    }

    /// The rows of a conversation's frames, in their order.
    ///
    /// @param conversation of the same moment, or of an earlier one
    public int[] rowsOf(IndexedConversation conversation) {
        int[] rows = new int[Math.toIntExact(conversation.frames())];
        int row = conversation.lastRow();
        for (int index = rows.length - 1; index >= 0; index--) {
            rows[index] = row;
            row = previous(row);
        }
        return rows;
    }

    private int kind(int row) {
        return chunk(row).bytes[FrameChunk.KIND + (row & FrameChunk.MASK)];
    }

    private FrameChunk chunk(int row) {
        return chunks[Objects.checkIndex(row, size) >> FrameChunk.BITS];
    }
}

package dev.osiscope.index;

import dev.osiscope.pcapng.PacketCursor;
import java.util.Arrays;

/// The rows of the frames while they are written. What was written is never copied when more comes. Used by the thread
/// that reads the file.
final class FrameRows {

    private FrameChunk[] chunks = new FrameChunk[16];
    private FrameChunk last;
    private int size;

    int size() {
        return size;
    }

    /// Whether one more frame can be numbered.
    boolean hasRoom() {
        return size < Integer.MAX_VALUE;
    }

    /// Begins the next row with its place.
    void add(PacketCursor packet) {
        int at = size & FrameChunk.MASK;
        if (at == 0) {
            addChunk();
        }
        FrameChunk chunk = last;
        chunk.longs[FrameChunk.RECORD_OFFSET + at] = packet.recordOffset();
        chunk.bytes[FrameChunk.DATA_DISTANCE + at] = (byte) (packet.dataOffset() - packet.recordOffset());
        chunk.longs[FrameChunk.TIME + at] = packet.timeNanos();
        chunk.ints[FrameChunk.CAPTURED_LENGTH + at] = packet.capturedLength();
        chunk.ints[FrameChunk.ORIGINAL_LENGTH + at] = (int) packet.originalLength();
        chunk.chars[FrameChunk.INTERFACE + at] = (char) packet.interfaceIndex();
        chunk.bytes[FrameChunk.KIND + at] = (byte) (packet.timed() ? FrameChunk.TIMED : 0);
        chunk.ints[FrameChunk.CONVERSATION + at] = FrameIndex.NO_CONVERSATION;
        chunk.ints[FrameChunk.PREVIOUS + at] = FrameIndex.NO_FRAME;
        size++;
    }

    /// Notes in the newest row what is in its frame. Its conversation is found later.
    void note(Facts facts) {
        int at = size - 1 & FrameChunk.MASK;
        FrameChunk chunk = last;
        if (facts.transport != Transport.OTHER) {
            chunk.bytes[FrameChunk.KIND + at] |=
                    (byte) (facts.transport.ordinal() | (facts.plain ? FrameChunk.PLAIN : 0));
            chunk.chars[FrameChunk.FLAGS + at] = (char) facts.flags;
            chunk.ints[FrameChunk.SEQUENCE + at] = (int) facts.sequence;
            chunk.ints[FrameChunk.ACKNOWLEDGMENT + at] = (int) facts.acknowledgment;
            chunk.ints[FrameChunk.PAYLOAD_LENGTH + at] = facts.payloadLength;
        }
    }

    /// The chunk that the newest row is in.
    FrameChunk chunk() {
        return last;
    }

    private void addChunk() {
        int index = size >> FrameChunk.BITS;
        if (index == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunks.length);
        }
        last = new FrameChunk();
        chunks[index] = last;
    }

    /// The rows written so far; they may be read by any thread that gets the snapshot safely.
    FrameIndex snapshot() {
        return new FrameIndex(chunks, size);
    }
}

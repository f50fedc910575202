package dev.osiscope.capture.packet;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;

/// What is asked for with PACKET_RX_RING (linux/if_packet.h):
///
/// ```c
/// struct tpacket_req3 {
///     unsigned int tp_block_size;
///     unsigned int tp_block_nr;
///     unsigned int tp_frame_size;
///     unsigned int tp_frame_nr;
///     unsigned int tp_retire_blk_tov;
///     unsigned int tp_sizeof_priv;
///     unsigned int tp_feature_req_word;
/// };
/// ```
final class RingRequest {

    private static final StructLayout LAYOUT = MemoryLayout.structLayout(
            ValueLayout.JAVA_INT.withName("tp_block_size"),
            ValueLayout.JAVA_INT.withName("tp_block_nr"),
            ValueLayout.JAVA_INT.withName("tp_frame_size"),
            ValueLayout.JAVA_INT.withName("tp_frame_nr"),
            ValueLayout.JAVA_INT.withName("tp_retire_blk_tov"),
            ValueLayout.JAVA_INT.withName("tp_sizeof_priv"),
            ValueLayout.JAVA_INT.withName("tp_feature_req_word"));

    private RingRequest() {
    }

    /// A ring of blocks that are handed over when they are full, or after some time.
    ///
    /// @param millis after how many milliseconds at the latest
    static MemorySegment of(Arena arena, int blockSize, int blocks, int millis) {
        MemorySegment request = arena.allocate(LAYOUT);
        set(request, "tp_block_size", blockSize);
        set(request, "tp_block_nr", blocks);
        // Frames of this version are as large as they are; the kernel checks these two all the same.
        set(request, "tp_frame_size", blockSize);
        set(request, "tp_frame_nr", blocks);
        set(request, "tp_retire_blk_tov", millis);
        return request;
    }

    private static void set(MemorySegment request, String field, int value) {
        request.set(ValueLayout.JAVA_INT, LAYOUT.byteOffset(groupElement(field)), value);
    }
}

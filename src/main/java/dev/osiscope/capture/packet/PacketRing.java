package dev.osiscope.capture.packet;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.osiscope.linux.ErrorNumber;
import dev.osiscope.linux.Socket;
import dev.osiscope.linux.SystemCall;
import dev.osiscope.linux.SystemCallException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;

/// The memory that a packet socket shares with the kernel, TPACKET_V3 (linux/if_packet.h): a ring of blocks in which
/// frames lie one behind the other. The kernel fills a block and hands it over; who has read it hands it back. Used by
/// one thread.
///
/// A block begins so:
///
/// ```c
/// struct tpacket_block_desc {
///     __u32 version;
///     __u32 offset_to_priv;
///     __u32 block_status;
///     __u32 num_pkts;
///     __u32 offset_to_first_pkt;
///     …
/// };
/// ```
final class PacketRing implements AutoCloseable {

    private static final int BLOCK_SIZE = 1 << 18;
    private static final int HAND_OVER_MILLIS = 1;
    private static final int VERSION_3 = 2;
    private static final int STATUS = 8;
    private static final int FRAME_COUNT = 12;
    private static final int FIRST_FRAME = 16;
    /// TP_STATUS_KERNEL: the block is the kernel's.
    private static final int KERNELS = 0;
    /// TP_STATUS_USER: the block is the reader's.
    private static final int READERS = 1;
    private static final int READ_AND_WRITE = 1 | 2;
    private static final int SHARED = 1;

    private static final VarHandle INT = JAVA_INT.varHandle();
    private static final SystemCall MMAP =
            SystemCall.of("mmap", JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG);
    private static final SystemCall MUNMAP = SystemCall.of("munmap", JAVA_INT, ADDRESS, JAVA_LONG);

    private final MemorySegment memory;
    private final int blocks;
    private int next;

    /// Gives `socket` a ring; before it is bound.
    ///
    /// @param size how many bytes it has, if the kernel has them; at least a block
    PacketRing(Socket socket, int size) throws SystemCallException {
        socket.set(SocketOption.PACKET_LEVEL, SocketOption.VERSION, VERSION_3);
        blocks = allocate(socket, Math.max(1, size / BLOCK_SIZE));
        memory = map(socket, (long) blocks * BLOCK_SIZE);
    }

    /// Asks for half as much where the kernel has not so much.
    private static int allocate(Socket socket, int wanted) throws SystemCallException {
        for (int count = wanted;; count /= 2) {
            try (Arena scratch = Arena.ofConfined()) {
                socket.set(SocketOption.PACKET_LEVEL, SocketOption.RECEIVE_RING,
                        RingRequest.of(scratch, BLOCK_SIZE, count, HAND_OVER_MILLIS));
                return count;
            } catch (SystemCallException failure) {
                if (failure.errorNumber() != ErrorNumber.NO_MEMORY || count == 1) {
                    throw failure;
                }
            }
        }
    }

    @SuppressWarnings("restricted")
    private static MemorySegment map(Socket socket, long size) throws SystemCallException {
        long address = MMAP.invoke(MemorySegment.NULL, size, READ_AND_WRITE, SHARED, socket.number(), 0L);
        return MemorySegment.ofAddress(address).reinterpret(size);
    }

    /// Hands the frames of the next block to `taker`.
    ///
    /// @return how many; 0 where no block was handed over
    int take(Consumer<ReceivedFrame> taker) {
        long block = (long) next * BLOCK_SIZE;
        if (((int) INT.getAcquire(memory, block + STATUS) & READERS) == 0) {
            return 0;
        }
        int count = memory.get(JAVA_INT, block + FRAME_COUNT);
        long frame = block + memory.get(JAVA_INT, block + FIRST_FRAME);
        for (int index = 0; index < count; index++) {
            taker.accept(RingFrame.read(memory, frame));
            frame += RingFrame.next(memory, frame);
        }
        INT.setRelease(memory, block + STATUS, KERNELS);
        next = (next + 1) % blocks;
        return count;
    }

    @Override
    public void close() {
        MUNMAP.attempt(memory, memory.byteSize());
    }
}

package dev.osiscope.capture.packet;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.linux.LinkAddress;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What recvmsg(2) fills with one frame, its address and its control message. Used again for every frame.
///
/// ```c
/// struct iovec {
///     void  *iov_base;
///     size_t iov_len;
/// };
/// struct msghdr {
///     void         *msg_name;
///     socklen_t     msg_namelen;
///     struct iovec *msg_iov;
///     size_t        msg_iovlen;
///     void         *msg_control;
///     size_t        msg_controllen;
///     int           msg_flags;
/// };
/// ```
final class ReceiveMessage {

    private static final StructLayout VECTOR = MemoryLayout.structLayout(
            ValueLayout.ADDRESS.withName("iov_base"),
            ValueLayout.JAVA_LONG.withName("iov_len"));
    private static final long VECTOR_LENGTH = VECTOR.byteOffset(groupElement("iov_len"));

    private static final StructLayout HEADER = MemoryLayout.structLayout(
            ValueLayout.ADDRESS.withName("msg_name"),
            ValueLayout.JAVA_INT.withName("msg_namelen"),
            MemoryLayout.paddingLayout(Integer.BYTES),
            ValueLayout.ADDRESS.withName("msg_iov"),
            ValueLayout.JAVA_LONG.withName("msg_iovlen"),
            ValueLayout.ADDRESS.withName("msg_control"),
            ValueLayout.JAVA_LONG.withName("msg_controllen"),
            ValueLayout.JAVA_INT.withName("msg_flags"),
            MemoryLayout.paddingLayout(Integer.BYTES));
    private static final long NAME = HEADER.byteOffset(groupElement("msg_name"));
    private static final long NAME_LENGTH = HEADER.byteOffset(groupElement("msg_namelen"));
    private static final long VECTORS = HEADER.byteOffset(groupElement("msg_iov"));
    private static final long VECTOR_COUNT = HEADER.byteOffset(groupElement("msg_iovlen"));
    private static final long CONTROL = HEADER.byteOffset(groupElement("msg_control"));
    private static final long CONTROL_LENGTH = HEADER.byteOffset(groupElement("msg_controllen"));

    private final MemorySegment header;
    private final MemorySegment buffer;
    private final LinkAddress address;
    private final TimestampControl control;

    /// @param snapLength the most bytes kept of a frame
    ReceiveMessage(Arena arena, int snapLength) {
        address = LinkAddress.empty(arena);
        control = new TimestampControl(arena);
        buffer = arena.allocate(snapLength);
        MemorySegment vector = arena.allocate(VECTOR);
        vector.set(ValueLayout.ADDRESS, 0, buffer);
        vector.set(ValueLayout.JAVA_LONG, VECTOR_LENGTH, snapLength);
        header = arena.allocate(HEADER);
        header.set(ValueLayout.ADDRESS, NAME, address.segment());
        header.set(ValueLayout.ADDRESS, VECTORS, vector);
        header.set(ValueLayout.JAVA_LONG, VECTOR_COUNT, 1);
        header.set(ValueLayout.ADDRESS, CONTROL, control.segment());
    }

    /// The header, ready to be filled: the kernel overwrites the two lengths at each call.
    MemorySegment header() {
        header.set(ValueLayout.JAVA_INT, NAME_LENGTH, (int) address.segment().byteSize());
        header.set(ValueLayout.JAVA_LONG, CONTROL_LENGTH, control.segment().byteSize());
        return header;
    }

    /// A copy of what the kernel wrote. Where it gave no time, the time is now.
    ///
    /// @param originalLength the length of the frame, which may be larger than the buffer
    ReceivedFrame read(int originalLength) {
        byte[] captured = new byte[(int) Math.min(originalLength, buffer.byteSize())];
        MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, captured, 0, captured.length);
        long timeNanos = control.timeNanos(header.get(ValueLayout.JAVA_LONG, CONTROL_LENGTH))
                .orElseGet(() -> ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now()));
        return new ReceivedFrame(timeNanos, address.outgoing(), originalLength, Bytes.wrap(captured));
    }
}

package dev.osiscope.capture.packet;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;

import dev.osiscope.linux.Socket;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// The control message in which the kernel says when it saw a frame: SCM_TIMESTAMPNS (socket(7), cmsg(3)).
///
/// ```c
/// struct cmsghdr {
///     size_t cmsg_len;
///     int    cmsg_level;
///     int    cmsg_type;
/// };
/// struct timespec {
///     time_t tv_sec;
///     long   tv_nsec;
/// };
/// ```
///
/// It is the only control message that a [PacketSocket] asks for, so it is the first one.
final class TimestampControl {

    private static final StructLayout LAYOUT = MemoryLayout.structLayout(
            ValueLayout.JAVA_LONG.withName("cmsg_len"),
            ValueLayout.JAVA_INT.withName("cmsg_level"),
            ValueLayout.JAVA_INT.withName("cmsg_type"),
            ValueLayout.JAVA_LONG.withName("tv_sec"),
            ValueLayout.JAVA_LONG.withName("tv_nsec"));
    private static final long LEVEL = LAYOUT.byteOffset(groupElement("cmsg_level"));
    private static final long TYPE = LAYOUT.byteOffset(groupElement("cmsg_type"));
    private static final long SECONDS = LAYOUT.byteOffset(groupElement("tv_sec"));
    private static final long NANOSECONDS = LAYOUT.byteOffset(groupElement("tv_nsec"));

    private final MemorySegment segment;

    TimestampControl(Arena arena) {
        segment = arena.allocate(LAYOUT);
    }

    /// The structure itself, to be handed to a system call.
    MemorySegment segment() {
        return segment;
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z; nothing where the kernel wrote something else.
    ///
    /// @param written how many bytes of control messages the kernel wrote
    OptionalLong timeNanos(long written) {
        if (written < LAYOUT.byteSize()
                || segment.get(ValueLayout.JAVA_INT, LEVEL) != Socket.LEVEL
                || segment.get(ValueLayout.JAVA_INT, TYPE) != SocketOption.TIMESTAMP_NANOS) {
            return OptionalLong.empty();
        }
        long seconds = segment.get(ValueLayout.JAVA_LONG, SECONDS);
        return OptionalLong.of(
                TimeUnit.SECONDS.toNanos(seconds) + segment.get(ValueLayout.JAVA_LONG, NANOSECONDS));
    }
}

package dev.osiscope.capture.libpcap;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.TimeUnit;

/// How the header before each frame is laid out, which depends on the system's `struct timeval`
/// (pcap_next_ex(3PCAP)):
///
/// ```c
/// struct pcap_pkthdr {
///     struct timeval ts;      // { tv_sec, tv_usec }: nanoseconds in tv_usec where asked for
///     bpf_u_int32    caplen;
///     bpf_u_int32    len;
/// };
/// ```
enum PacketHeader {

    /// 64-bit Unix: both parts of the time have eight bytes.
    UNIX(8, 8),
    /// macOS: eight bytes of seconds, four of their fraction, four of padding.
    MACOS(8, 4),
    /// Windows: both have four.
    WINDOWS(4, 4);

    private final int secondsSize;
    private final int fractionSize;
    private final int capturedOffset;

    PacketHeader(int secondsSize, int fractionSize) {
        this.secondsSize = secondsSize;
        this.fractionSize = fractionSize;
        capturedOffset = 2 * secondsSize;
    }

    /// The layout on `platform`.
    static PacketHeader of(Platform platform) {
        return switch (platform) {
            case WINDOWS -> WINDOWS;
            case MACOS -> MACOS;
            case LINUX, OPENBSD, OTHER -> UNIX;
        };
    }

    /// How many bytes the header has.
    int size() {
        return capturedOffset + 2 * Integer.BYTES;
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z.
    ///
    /// @param unitNanos how many nanoseconds one unit of the fraction is: 1 or 1000
    long timeNanos(MemorySegment header, int unitNanos) {
        return TimeUnit.SECONDS.toNanos(number(header, 0, secondsSize))
                + number(header, secondsSize, fractionSize) * unitNanos;
    }

    /// How many bytes of the frame were captured.
    int capturedLength(MemorySegment header) {
        return header.get(ValueLayout.JAVA_INT, capturedOffset);
    }

    /// How many bytes the frame had.
    int originalLength(MemorySegment header) {
        return header.get(ValueLayout.JAVA_INT, capturedOffset + Integer.BYTES);
    }

    private static long number(MemorySegment header, long offset, int size) {
        return size == Long.BYTES
                ? header.get(ValueLayout.JAVA_LONG, offset)
                : header.get(ValueLayout.JAVA_INT, offset);
    }
}

package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.FrameCounters;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalLong;

/// What an interface counted (draft-ietf-opsawg-pcapng section 4.6); the counters are options.
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------------------------------------------------------+
/// |                          Interface ID                         |
/// +---------------------------------------------------------------+
/// |                        Timestamp (High)                       |
/// +---------------------------------------------------------------+
/// |                        Timestamp (Low)                        |
/// +---------------------------------------------------------------+
/// ```
///
/// @param interfaceId the number of its [InterfaceDescription] in the section, 0 to 2^32-1
/// @param timestamp   units of that interface's resolution since 1970-01-01T00:00:00Z, 64 bits unsigned
/// @param options     in the order of the file
public record InterfaceStatistics(long interfaceId, long timestamp, List<Option> options) implements Block {

    /// The block's type.
    public static final long TYPE = 5;
    /// isb_ifrecv: packets that the interface received, eight bytes.
    public static final int RECEIVED = 4;
    /// isb_ifdrop: packets that the interface dropped, eight bytes.
    public static final int DROPPED_BY_INTERFACE = 5;
    /// isb_osdrop: packets that the system dropped, eight bytes.
    public static final int DROPPED_BY_SYSTEM = 7;
    /// isb_usrdeliv: packets that reached the file, eight bytes.
    public static final int DELIVERED = 8;

    /// Keeps a copy of the options.
    public InterfaceStatistics {
        options = List.copyOf(options);
    }

    /// Counters for a section in little-endian byte order whose times are nanoseconds, as [PcapngWriter] writes it.
    public static InterfaceStatistics of(int interfaceId, long timeNanos, FrameCounters counted) {
        return new InterfaceStatistics(interfaceId, timeNanos, List.of(
                number(RECEIVED, counted.received() + counted.droppedByKernel()),
                number(DROPPED_BY_INTERFACE, counted.droppedByInterface()),
                number(DROPPED_BY_SYSTEM, counted.droppedByKernel()),
                number(DELIVERED, counted.received() - counted.droppedByUs())));
    }

    /// The counter of an option, eight bytes in `order`; nothing where it is not there, or has another length.
    public OptionalLong number(int code, ByteOrder order) {
        return options.stream()
                .filter(option -> option.code() == code && option.value().length() == Long.BYTES)
                .mapToLong(option -> ByteBuffer.wrap(option.value().toArray()).order(order).getLong())
                .findFirst();
    }

    private static Option number(int code, long value) {
        return new Option(code, Bytes.wrap(
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array()));
    }

    @Override
    public long type() {
        return TYPE;
    }
}

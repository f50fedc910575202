package dev.osiscope.capture.libpcap;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// One open capture of libpcap: a `pcap_t` and the memory it needs. Used by one thread at a time, but for
/// [#interrupt()].
final class PcapHandle implements AutoCloseable {

    private static final int ERROR_TEXT_SIZE = 256;
    /// Room for `struct pcap_stat`, which has three unsigned ints, and on Windows more.
    private static final int STATISTICS_SIZE = 64;
    private static final int DROPPED_INDEX = 1;
    private static final int NANOSECOND_PRECISION = 1;
    private static final int INTERRUPTED = -2;

    private final PcapLibrary library;
    private final Platform platform;
    private final PacketHeader header;
    private final String device;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment handle;
    private final MemorySegment headerPointer = arena.allocate(ADDRESS);
    private final MemorySegment dataPointer = arena.allocate(ADDRESS);
    private LinkType linkType;
    private int unitNanos;
    private boolean waits = true;

    /// Makes a handle for `device` that captures nothing until [#activate()].
    PcapHandle(PcapLibrary library, Platform platform, String device) throws FrameSourceException {
        this.library = library;
        this.platform = platform;
        this.device = device;
        header = PacketHeader.of(platform);
        MemorySegment errorText = arena.allocate(ERROR_TEXT_SIZE);
        handle = (MemorySegment) library.create.call(arena.allocateFrom(device), errorText);
        if (handle.equals(MemorySegment.NULL)) {
            String why = errorText.getString(0);
            arena.close();
            throw new FrameSourceException("libpcap can't open " + device + ": " + why, "");
        }
    }

    /// Says how to capture; before [#activate()].
    ///
    /// @param snapLength the most bytes kept of a frame
    /// @param bufferSize the kernel's buffer, in bytes
    /// @param waitMillis the longest wait of [#next()], in milliseconds
    void configure(int snapLength, int bufferSize, int waitMillis) {
        library.setSnapLength.call(handle, snapLength);
        library.setBufferSize.call(handle, bufferSize);
        library.setTimeout.call(handle, waitMillis);
        library.setPromiscuous.call(handle, 0);
        library.setImmediateMode.call(handle, 1);
        library.setTimestampPrecision.call(handle, NANOSECOND_PRECISION);
    }

    /// Starts to capture.
    ///
    /// @throws FrameSourceException where the right is missing or the device is not there or down
    void activate() throws FrameSourceException {
        int status = library.activate.number(handle);
        if (status < 0) {
            throw PcapStatus.explain(status, device, errorText(), platform);
        }
        linkType = DataLink.linkType(library.dataLink.number(handle), platform);
        unitNanos = library.timestampPrecision.number(handle) == NANOSECOND_PRECISION ? 1 : 1000;
    }

    /// What the frames begin with; after [#activate()].
    LinkType linkType() {
        return linkType;
    }

    /// Waits for the next frame; nothing where none came in time, or [#interrupt()] ended the wait.
    Optional<Frame> next() throws FrameSourceException {
        int status = read();
        if (status == INTERRUPTED && !waits && !found()) {
            status = read();
        }
        if (status < 0 && status != INTERRUPTED) {
            throw PcapStatus.explain(status, device, errorText(), platform);
        }
        return found() ? Optional.of(frame()) : Optional.empty();
    }

    private int read() {
        dataPointer.set(ADDRESS, 0, MemorySegment.NULL);
        return library.next.number(handle, headerPointer, dataPointer);
    }

    /// Whether there is a frame. The status alone doesn't say: on Linux a read that is interrupted as it
    /// takes a frame out of the ring hands the frame over, yet reports the interruption.
    private boolean found() {
        return !dataPointer.get(ADDRESS, 0).equals(MemorySegment.NULL);
    }

    @SuppressWarnings("restricted")
    private Frame frame() {
        MemorySegment found = headerPointer.get(ADDRESS, 0).reinterpret(header.size());
        int captured = header.capturedLength(found);
        byte[] bytes = new byte[captured];
        MemorySegment data = dataPointer.get(ADDRESS, 0).reinterpret(captured);
        MemorySegment.copy(data, ValueLayout.JAVA_BYTE, 0, bytes, 0, captured);
        int original = Math.max(captured, header.originalLength(found));
        return new Frame(header.timeNanos(found, unitNanos), linkType, original, Bytes.wrap(bytes),
                Provenance.CAPTURED);
    }

    /// From now on [#next()] returns at once where no frame waits to be read.
    void stopWaiting() {
        waits = false;
        library.setNonBlocking.call(handle, 1, arena.allocate(ERROR_TEXT_SIZE));
    }

    /// Ends the wait of another thread in [#next()], or its next one.
    void interrupt() {
        library.breakLoop.call(handle);
    }

    /// How many frames the kernel dropped so far, 0 to 2^32-1; 0 where libpcap can't tell.
    long dropped() {
        try (Arena scratch = Arena.ofConfined()) {
            MemorySegment statistics = scratch.allocate(STATISTICS_SIZE, Integer.BYTES);
            int status = library.statistics.number(handle, statistics);
            return status < 0 ? 0 : Integer.toUnsignedLong(statistics.getAtIndex(JAVA_INT, DROPPED_INDEX));
        }
    }

    private String errorText() {
        return library.errorText.text(handle);
    }

    @Override
    public void close() {
        library.close.call(handle);
        arena.close();
    }
}

package dev.osiscope.capture.libpcap;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.osiscope.capture.filter.FilterCheck;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.LinkType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// One open capture of libpcap: a `pcap_t` and the memory it needs. Used by one thread at a time, but for
/// [#interrupt()].
final class PcapHandle implements AutoCloseable {

    private static final int ERROR_TEXT_SIZE = 256;
    /// Room for `struct pcap_stat`, which has three unsigned ints, and on Windows more.
    private static final int STATISTICS_SIZE = 64;
    private static final int DROPPED_INDEX = 1;
    private static final int DROPPED_BY_INTERFACE_INDEX = 2;
    private static final int NANOSECOND_PRECISION = 1;
    private static final int INTERRUPTED = -2;

    private final PcapLibrary library;
    private final Platform platform;
    private final String device;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment handle;
    private int snapLength;
    private LinkType linkType;
    private int unitNanos;

    /// Makes a handle for `device` that captures nothing until [#activate()].
    PcapHandle(PcapLibrary library, Platform platform, String device) throws FrameSourceException {
        this.library = library;
        this.platform = platform;
        this.device = device;
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
    void configure(int snapLength, int bufferSize) {
        this.snapLength = snapLength;
        library.setSnapLength.call(handle, snapLength);
        library.setBufferSize.call(handle, bufferSize);
        library.setTimeout.call(handle, platform.gatherMillis());
        library.setPromiscuous.call(handle, 0);
        library.setImmediateMode.call(handle, platform.immediate() ? 1 : 0);
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
        OutgoingFrames.ignoreOnLoopback(library, handle, device);
    }

    /// Takes only the frames that pass `filter` from now on; after [#activate()].
    ///
    /// @throws FrameSourceException where it is no filter
    void filter(String filter) throws FrameSourceException {
        if (filter.isBlank()) {
            return;
        }
        if (FilterCompiler.check(filter, linkType, snapLength) instanceof FilterCheck.Refused refused) {
            throw new FrameSourceException("the capture filter is wrong at '"
                    + filter.substring(refused.start(), refused.end()) + "': " + refused.reason(),
                    "write it as pcap-filter(7) says, such as: tcp port 5432");
        }
        try (PcapProgram program = new PcapProgram(library)) {
            boolean done = program.compile(handle, filter) && library.setFilter.number(handle, program.segment()) == 0;
            if (!done) {
                throw new FrameSourceException(
                        "libpcap can't filter " + device + " by '" + filter + "': " + errorText(), "");
            }
        }
    }

    /// What the frames begin with; after [#activate()].
    LinkType linkType() {
        return linkType;
    }

    /// A delivery of this handle's frames to `taker`; after [#activate()].
    FrameUpcall delivery(FrameUpcall.Taker taker) {
        return new FrameUpcall(arena, PacketHeader.of(platform), unitNanos, linkType, taker);
    }

    /// Waits for frames and delivers those there are.
    ///
    /// @param most how many at most
    /// @return how many; 0 where none came in time, or [#interrupt()] ended the wait
    int deliver(FrameUpcall delivery, int most) throws FrameSourceException {
        int status = library.dispatch.number(handle, most, delivery.stub(), MemorySegment.NULL);
        delivery.rethrow();
        if (status < 0 && status != INTERRUPTED) {
            throw PcapStatus.explain(status, device, errorText(), platform);
        }
        return Math.max(status, 0);
    }

    /// From now on [#deliver(FrameUpcall, int)] returns at once where no frame waits to be read.
    void stopWaiting() {
        library.setNonBlocking.call(handle, 1, arena.allocate(ERROR_TEXT_SIZE));
    }

    /// Ends the wait of another thread in [#deliver(FrameUpcall, int)], or its next one.
    void interrupt() {
        library.breakLoop.call(handle);
    }

    /// How many frames kernel and interface dropped so far, 0 to 2^32-1 each; 0 where libpcap can't tell.
    Dropped dropped() {
        try (Arena scratch = Arena.ofConfined()) {
            MemorySegment statistics = scratch.allocate(STATISTICS_SIZE, Integer.BYTES);
            int status = library.statistics.number(handle, statistics);
            return status < 0 ? Dropped.NONE : new Dropped(
                    Integer.toUnsignedLong(statistics.getAtIndex(JAVA_INT, DROPPED_INDEX)),
                    Integer.toUnsignedLong(statistics.getAtIndex(JAVA_INT, DROPPED_BY_INTERFACE_INDEX)));
        }
    }

    /// Frames that were dropped.
    record Dropped(long byKernel, long byInterface) {

        static final Dropped NONE = new Dropped(0, 0);
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

package dev.osiscope.capture.libpcap;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// What libpcap calls for each frame, once it has found some: one way into native code for many frames.
///
/// `void (*pcap_handler)(u_char *user, const struct pcap_pkthdr *h, const u_char *bytes)`
final class FrameUpcall {

    /// Takes a frame. What it throws comes out of the delivery, not here: there it would end the process.
    interface Taker {

        void take(Frame frame);
    }

    private static final long LONGEST_FRAME = Integer.MAX_VALUE;
    @SuppressWarnings("restricted")
    private static final AddressLayout DATA =
            ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(LONGEST_FRAME, JAVA_BYTE));

    private final PacketHeader header;
    private final int unitNanos;
    private final LinkType linkType;
    private final Taker taker;
    private final MemorySegment stub;
    private RuntimeException thrown;

    /// @param arena     how long libpcap may call
    /// @param unitNanos how many nanoseconds one unit of a time's fraction is: 1 or 1000
    @SuppressWarnings("restricted")
    FrameUpcall(Arena arena, PacketHeader header, int unitNanos, LinkType linkType, Taker taker) {
        this.header = header;
        this.unitNanos = unitNanos;
        this.linkType = linkType;
        this.taker = taker;
        AddressLayout head = ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(header.size(), JAVA_BYTE));
        stub = Linker.nativeLinker().upcallStub(
                takeOf(this), FunctionDescriptor.ofVoid(ADDRESS, head, DATA), arena);
    }

    private static MethodHandle takeOf(FrameUpcall upcall) {
        try {
            return MethodHandles.lookup().bind(upcall, "take", MethodType.methodType(
                    void.class, MemorySegment.class, MemorySegment.class, MemorySegment.class));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The function to hand to libpcap.
    MemorySegment stub() {
        return stub;
    }

    @SuppressWarnings("unused")
    private void take(MemorySegment user, MemorySegment head, MemorySegment data) {
        try {
            int captured = header.capturedLength(head);
            byte[] bytes = new byte[captured];
            MemorySegment.copy(data, JAVA_BYTE, 0, bytes, 0, captured);
            taker.take(new Frame(header.timeNanos(head, unitNanos), linkType,
                    Math.max(captured, header.originalLength(head)), Bytes.wrap(bytes), Provenance.CAPTURED));
        } catch (RuntimeException failure) {
            thrown = failure;
        }
    }

    /// Throws what a taker threw since the last time.
    void rethrow() {
        RuntimeException failure = thrown;
        if (failure != null) {
            thrown = null;
            throw failure;
        }
    }
}

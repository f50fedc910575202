package dev.osiscope.capture.libpcap;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.capture.filter.FilterProgram;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;

/// A capture filter that libpcap compiles:
///
/// ```c
/// struct bpf_program {
///     u_int bf_len;
///     struct bpf_insn *bf_insns;
/// };
/// ```
final class PcapProgram implements AutoCloseable {

    private static final StructLayout LAYOUT = MemoryLayout.structLayout(
            ValueLayout.JAVA_INT.withName("bf_len"),
            MemoryLayout.paddingLayout(4),
            ValueLayout.ADDRESS.withName("bf_insns"));
    private static final long INSTRUCTIONS = LAYOUT.byteOffset(groupElement("bf_insns"));
    private static final int OPTIMIZED = 1;
    private static final int NETMASK_UNKNOWN = 0xffffffff;

    private final PcapLibrary library;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment segment = arena.allocate(LAYOUT);
    private boolean compiled;

    PcapProgram(PcapLibrary library) {
        this.library = library;
    }

    /// Compiles `filter` for the link type and the snap length of `handle`; false where it is no filter: the handle
    /// then has an error text.
    boolean compile(MemorySegment handle, String filter) {
        compiled = library.compile.number(
                handle, segment, arena.allocateFrom(filter), OPTIMIZED, NETMASK_UNKNOWN) == 0;
        return compiled;
    }

    /// The structure itself.
    MemorySegment segment() {
        return segment;
    }

    /// A copy of what was compiled.
    @SuppressWarnings("restricted")
    FilterProgram copy() {
        long size = (long) segment.get(ValueLayout.JAVA_INT, 0) * FilterProgram.INSTRUCTION_SIZE;
        MemorySegment code = segment.get(ValueLayout.ADDRESS, INSTRUCTIONS).reinterpret(size);
        return new FilterProgram(Bytes.wrap(code.toArray(ValueLayout.JAVA_BYTE)));
    }

    @Override
    public void close() {
        if (compiled) {
            library.freeCode.call(segment);
        }
        arena.close();
    }
}

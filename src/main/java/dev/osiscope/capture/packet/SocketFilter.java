package dev.osiscope.capture.packet;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.capture.filter.FilterProgram;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A program for SO_ATTACH_FILTER (linux/filter.h):
///
/// ```c
/// struct sock_filter {
///     __u16 code;
///     __u8  jt;
///     __u8  jf;
///     __u32 k;
/// };
/// struct sock_fprog {
///     unsigned short      len;
///     struct sock_filter *filter;
/// };
/// ```
final class SocketFilter {

    /// BPF_RET | BPF_K: return `k`, which is the number of bytes to keep.
    private static final short RETURN = 0x06;

    private static final StructLayout PROGRAM = MemoryLayout.structLayout(
            ValueLayout.JAVA_SHORT.withName("len"),
            MemoryLayout.paddingLayout(6),
            ValueLayout.ADDRESS.withName("filter"));
    private static final long FILTER = PROGRAM.byteOffset(groupElement("filter"));

    private SocketFilter() {
    }

    /// A program of one instruction: so many bytes of every frame are kept, of none where it is 0.
    static FilterProgram keeping(int length) {
        return new FilterProgram(Bytes.wrap(ByteBuffer.allocate(FilterProgram.INSTRUCTION_SIZE)
                .order(ByteOrder.nativeOrder()).putShort(RETURN).putShort((short) 0).putInt(length).array()));
    }

    /// The program as the kernel takes it.
    static MemorySegment of(FilterProgram compiled, Arena arena) {
        MemorySegment instructions = arena.allocate(compiled.code().length(), Integer.BYTES);
        instructions.copyFrom(MemorySegment.ofArray(compiled.code().toArray()));
        MemorySegment program = arena.allocate(PROGRAM);
        program.set(ValueLayout.JAVA_SHORT, 0, (short) compiled.length());
        program.set(ValueLayout.ADDRESS, FILTER, instructions);
        return program;
    }
}

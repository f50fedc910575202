package dev.osiscope.capture.packet;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;

import dev.osiscope.capture.filter.FilterProgram;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;

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

    private static final StructLayout INSTRUCTION = MemoryLayout.structLayout(
            ValueLayout.JAVA_SHORT.withName("code"),
            ValueLayout.JAVA_BYTE.withName("jt"),
            ValueLayout.JAVA_BYTE.withName("jf"),
            ValueLayout.JAVA_INT.withName("k"));
    private static final StructLayout PROGRAM = MemoryLayout.structLayout(
            ValueLayout.JAVA_SHORT.withName("len"),
            MemoryLayout.paddingLayout(6),
            ValueLayout.ADDRESS.withName("filter"));
    private static final long FILTER = PROGRAM.byteOffset(groupElement("filter"));

    private SocketFilter() {
    }

    /// A program of one instruction, which returns 0: it refuses every frame.
    static MemorySegment refusingAll(Arena arena) {
        MemorySegment instruction = arena.allocate(INSTRUCTION);
        instruction.set(ValueLayout.JAVA_SHORT, 0, RETURN);
        return program(instruction, 1, arena);
    }

    /// What libpcap has compiled: its instructions lie in memory as the kernel's.
    static MemorySegment of(FilterProgram compiled, Arena arena) {
        MemorySegment instructions = arena.allocate(INSTRUCTION, compiled.length());
        instructions.copyFrom(MemorySegment.ofArray(compiled.code().toArray()));
        return program(instructions, compiled.length(), arena);
    }

    private static MemorySegment program(MemorySegment instructions, int length, Arena arena) {
        MemorySegment program = arena.allocate(PROGRAM);
        program.set(ValueLayout.JAVA_SHORT, 0, (short) length);
        program.set(ValueLayout.ADDRESS, FILTER, instructions);
        return program;
    }
}

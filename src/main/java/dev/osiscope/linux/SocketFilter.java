package dev.osiscope.linux;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A program of classic BPF that the kernel asks of each frame how many bytes of it a socket gets: SO_ATTACH_FILTER
/// (linux/filter.h). A [Writer] makes one: `A` and `X` are the registers of the machine that runs it.
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
public final class SocketFilter {

    /// The bytes of an instruction.
    public static final int INSTRUCTION_SIZE = 8;

    /// The option itself; every Linux platform that has a JDK 25 has this number.
    private static final int ATTACH_FILTER = 26;
    private static final StructLayout PROGRAM = MemoryLayout.structLayout(
            ValueLayout.JAVA_SHORT.withName("len"),
            MemoryLayout.paddingLayout(6),
            ValueLayout.ADDRESS.withName("filter"));
    private static final long FILTER = PROGRAM.byteOffset(groupElement("filter"));

    private SocketFilter() {
    }

    /// Gives a socket a program, instead of the one that it had.
    ///
    /// @param code its instructions, as `struct sock_filter` lies in this machine's memory
    public static void attach(Socket socket, byte[] code) throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            MemorySegment instructions = scratch.allocate(code.length, Integer.BYTES);
            instructions.copyFrom(MemorySegment.ofArray(code));
            MemorySegment program = scratch.allocate(PROGRAM);
            program.set(ValueLayout.JAVA_SHORT, 0, (short) (code.length / INSTRUCTION_SIZE));
            program.set(ValueLayout.ADDRESS, FILTER, instructions);
            socket.set(Socket.LEVEL, ATTACH_FILTER, program);
        }
    }

    /// A program of one instruction: so many bytes of every frame are kept, of none where it is 0.
    public static byte[] keeping(int length) {
        return new Writer(1).keep(length).code();
    }

    /// Writes a program instruction by instruction.
    public static final class Writer {

        /// What is loaded from beyond all frames, from this offset on, are facts that the kernel has beside a frame.
        private static final int BESIDE = -0x1000;
        private static final int PACKET_TYPE = BESIDE + 4;

        private static final int LOAD_WORD = 0x20;
        private static final int LOAD_BYTE = 0x30;
        private static final int LOAD_BYTE_BEHIND = 0x50;
        private static final int SET_BEHIND = 0x01;
        private static final int SET_BEHIND_IPV4 = 0xb1;
        private static final int AND = 0x54;
        private static final int JUMP_EQUAL = 0x15;
        private static final int RETURN = 0x06;

        private final ByteBuffer code;

        /// A program that will have so many instructions.
        public Writer(int instructions) {
            code = ByteBuffer.allocate(instructions * INSTRUCTION_SIZE).order(ByteOrder.nativeOrder());
        }

        private Writer add(int instruction, int ifTrue, int ifFalse, int operand) {
            code.putShort((short) instruction).put((byte) ifTrue).put((byte) ifFalse).putInt(operand);
            return this;
        }

        /// `A = byte at offset`.
        public Writer loadByte(int offset) {
            return add(LOAD_BYTE, 0, 0, offset);
        }

        /// `A = byte at X + offset`.
        public Writer loadByteBehind(int offset) {
            return add(LOAD_BYTE_BEHIND, 0, 0, offset);
        }

        /// `X = length`.
        public Writer behind(int length) {
            return add(SET_BEHIND, 0, 0, length);
        }

        /// `X = length of the IPv4 header at offset`.
        public Writer behindIpv4(int offset) {
            return add(SET_BEHIND_IPV4, 0, 0, offset);
        }

        /// `A = whither the frame goes`: [LinkAddress#OUTGOING] and the others of `sll_pkttype`.
        public Writer loadPacketType() {
            return add(LOAD_WORD, 0, 0, PACKET_TYPE);
        }

        /// `A &= bits`.
        public Writer and(int bits) {
            return add(AND, 0, 0, bits);
        }

        /// Leaves so many instructions out where `A == value`, or where it does not.
        public Writer ifEqual(int value, int ifTrue, int ifFalse) {
            return add(JUMP_EQUAL, ifTrue, ifFalse, value);
        }

        /// Ends: so many bytes are kept.
        public Writer keep(int length) {
            return add(RETURN, 0, 0, length);
        }

        /// The program.
        public byte[] code() {
            if (code.hasRemaining()) {
                throw new IllegalStateException("there are instructions missing");
            }
            return code.array().clone();
        }
    }
}

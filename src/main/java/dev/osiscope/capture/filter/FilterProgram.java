package dev.osiscope.capture.filter;

import dev.osiscope.bytes.Bytes;

/// A capture filter as the kernel runs it: classic BPF.
///
/// @param code eight bytes an instruction, as `struct bpf_insn` lies in this machine's memory; at least one
public record FilterProgram(Bytes code) {

    /// The bytes of an instruction.
    public static final int INSTRUCTION_SIZE = 8;

    /// Checks that the instructions are whole.
    public FilterProgram {
        if (code.isEmpty() || code.length() % INSTRUCTION_SIZE != 0) {
            throw new IllegalArgumentException("a program of " + code.length() + " bytes");
        }
    }

    /// How many instructions it has.
    public int length() {
        return code.length() / INSTRUCTION_SIZE;
    }
}

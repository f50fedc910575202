package dev.osiscope.wire.transport;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The 12 bits after the data offset of a TCP header: three reserved ones and nine flags.
///
/// @param bits the bits, 0 to 4095; FIN is 1
public record TcpFlags(int bits) {

    private static final int ALL_BITS = 0xfff;

    /// Checks that there are no more than 12 bits.
    public TcpFlags {
        if ((bits & ~ALL_BITS) != 0) {
            throw new IllegalArgumentException("more than 12 bits of flags: " + bits);
        }
    }

    /// Exactly these flags.
    public static TcpFlags of(TcpFlag... flags) {
        return new TcpFlags(Arrays.stream(flags).mapToInt(TcpFlag::bit).reduce(0, (left, right) -> left | right));
    }

    /// Whether `flag` is set.
    public boolean has(TcpFlag flag) {
        return (bits & flag.bit()) != 0;
    }

    /// Whether SYN is set.
    public boolean syn() {
        return has(TcpFlag.SYN);
    }

    /// Whether ACK is set.
    public boolean ack() {
        return has(TcpFlag.ACK);
    }

    /// Whether FIN is set.
    public boolean fin() {
        return has(TcpFlag.FIN);
    }

    /// Whether RST is set.
    public boolean rst() {
        return has(TcpFlag.RST);
    }

    /// Whether PSH is set.
    public boolean psh() {
        return has(TcpFlag.PSH);
    }

    /// The flags that are set, as Wireshark lists them: `SYN, ACK`; empty where none is.
    @Override
    public String toString() {
        return Arrays.stream(TcpFlag.values()).filter(this::has).map(TcpFlag::name)
                .collect(Collectors.joining(", "));
    }
}

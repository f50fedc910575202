package dev.osiscope.wire.transport;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;

/// An option of a TCP header (RFC 9293 section 3.2).
///
/// ```text
///  +--------+--------+---------···
///  |  Kind  | Length |   Data
///  +--------+--------+---------···
/// ```
/// The kinds 0 and 1 are the first byte alone.
///
/// @param kind what it is
/// @param data what follows kind and length
public record TcpOption(TcpOptionKind kind, Bytes data) {

    /// Ends the list of options.
    public static final TcpOption END = new TcpOption(TcpOptionKind.END_OF_OPTION_LIST, Bytes.EMPTY);
    /// Fills up between options.
    public static final TcpOption NO_OPERATION = new TcpOption(TcpOptionKind.NO_OPERATION, Bytes.EMPTY);
    /// Selective acknowledgments are welcome.
    public static final TcpOption SACK_PERMITTED = new TcpOption(TcpOptionKind.SACK_PERMITTED, Bytes.EMPTY);

    /// Kind and length.
    static final int PREFIX_LENGTH = 2;
    private static final int LARGEST_DATA = 0xff - PREFIX_LENGTH;

    /// Checks that the data fits the kind.
    public TcpOption {
        if (data.length() > (kind.single() ? 0 : LARGEST_DATA)) {
            throw new IllegalArgumentException(kind + " can't hold " + data.length() + " bytes");
        }
    }

    /// Maximum segment size: `bytes` is 0 to 65535.
    public static TcpOption maximumSegmentSize(int bytes) {
        return number(TcpOptionKind.MAXIMUM_SEGMENT_SIZE, 2, bytes);
    }

    /// Window scale: the window is to be shifted left by `shift` bits, 0 to 14.
    public static TcpOption windowScale(int shift) {
        return number(TcpOptionKind.WINDOW_SCALE, 1, shift);
    }

    /// Timestamps: the sender's clock and the echo of the other end's, each 0 to 2^32-1.
    public static TcpOption timestamps(long value, long echo) {
        return new TcpOption(TcpOptionKind.TIMESTAMPS, new BytesBuilder(8)
                .put(BitRange.ofBytes(0, 4), value)
                .put(BitRange.ofBytes(4, 4), echo)
                .build());
    }

    /// How many bytes the option takes in the header.
    public int length() {
        return kind.single() ? 1 : PREFIX_LENGTH + data.length();
    }

    /// The option as bytes.
    public Bytes encode() {
        BytesBuilder builder = new BytesBuilder(length());
        builder.put(TcpOptionFields.KIND.range(), kind.value());
        if (!kind.single()) {
            builder.put(TcpOptionFields.LENGTH.range(), length()).put(PREFIX_LENGTH, data);
        }
        return builder.build();
    }

    private static TcpOption number(TcpOptionKind kind, int length, long value) {
        return new TcpOption(kind, new BytesBuilder(length).put(BitRange.ofBytes(0, length), value).build());
    }
}

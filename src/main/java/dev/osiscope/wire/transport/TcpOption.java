package dev.osiscope.wire.transport;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.FieldDefinition;
import java.util.List;
import java.util.OptionalLong;

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
        return of(TcpOptionKind.MAXIMUM_SEGMENT_SIZE, bytes);
    }

    /// Window scale: the window is to be shifted left by `shift` bits, 0 to 14.
    public static TcpOption windowScale(int shift) {
        return of(TcpOptionKind.WINDOW_SCALE, shift);
    }

    /// Timestamps: the sender's clock and the echo of the other end's, each 0 to 2^32-1.
    public static TcpOption timestamps(long value, long echo) {
        return of(TcpOptionKind.TIMESTAMPS, value, echo);
    }

    /// The option of this kind with these values in its rows, in their order.
    private static TcpOption of(TcpOptionKind kind, long... values) {
        List<FieldDefinition> rows = valueRows(kind);
        BytesBuilder builder = new BytesBuilder(rows.getLast().range().endByte());
        for (int index = 0; index < values.length; index++) {
            builder.put(rows.get(index).range(), values[index]);
        }
        return new TcpOption(kind, builder.build().from(PREFIX_LENGTH));
    }

    private static List<FieldDefinition> valueRows(TcpOptionKind kind) {
        List<FieldDefinition> rows = TcpOptionFields.of(kind);
        return rows.subList(rows.indexOf(TcpOptionFields.LENGTH) + 1, rows.size());
    }

    /// The number in its first row after the length: the MSS, the shift count, the timestamp; empty where
    /// the option has not the length of its kind.
    public OptionalLong value() {
        Bytes option = encode();
        return TcpOptionFields.of(this).stream()
                .filter(row -> !row.variableLength() && row.range().firstByte() >= PREFIX_LENGTH)
                .mapToLong(row -> row.in(option))
                .findFirst();
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
}

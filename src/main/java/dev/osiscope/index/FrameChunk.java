package dev.osiscope.index;

/// A fixed number of the index's rows in columns: 50 bytes a frame. The columns of one width stand one after the
/// other in one array. Rows are written once, in their order, by one thread; those that a snapshot counts may be read
/// by any.
///
/// The arrays are so large that Java puts them where they stay at once (see `java.args`), and so few that a chunk costs
/// next to nothing.
final class FrameChunk {

    /// A row's number is the chunk's place in these bits and more, and the place in the chunk in the lower ones.
    static final int BITS = 11;
    /// How many rows a chunk has.
    static final int ROWS = 1 << BITS;
    /// The bits that are the place in the chunk.
    static final int MASK = ROWS - 1;

    // Where the columns of [#longs] begin.
    static final int RECORD_OFFSET = 0;
    static final int TIME = ROWS;

    // Where the columns of [#ints] begin.
    static final int CAPTURED_LENGTH = 0;
    static final int ORIGINAL_LENGTH = ROWS;
    static final int CONVERSATION = 2 * ROWS;
    /// The row of the conversation's frame before; -1 for its first one.
    static final int PREVIOUS = 3 * ROWS;
    static final int SEQUENCE = 4 * ROWS;
    static final int ACKNOWLEDGMENT = 5 * ROWS;
    static final int PAYLOAD_LENGTH = 6 * ROWS;

    // Where the columns of [#chars] begin.
    static final int INTERFACE = 0;
    static final int FLAGS = ROWS;

    // Where the columns of [#bytes] begin.
    /// From the record's start to the frame's first byte.
    static final int DATA_DISTANCE = 0;
    static final int KIND = ROWS;

    /// The bits of a kind that hold the transport.
    static final int TRANSPORT = 3;
    /// Set in a kind where the server sent the frame.
    static final int FROM_SERVER = 4;
    /// Set in a kind where the file says when the frame was seen.
    static final int TIMED = 8;
    /// Set where the frame is one packet in one piece, with one segment or datagram.
    static final int PLAIN = 16;

    final long[] longs = new long[2 * ROWS];
    final int[] ints = new int[7 * ROWS];
    final char[] chars = new char[2 * ROWS];
    final byte[] bytes = new byte[2 * ROWS];

    /// Whether the frame of a row is a segment, a datagram or something else.
    Transport transport(int row) {
        return Transport.of(bytes[KIND + (row & MASK)] & TRANSPORT);
    }

    /// Tells what it has of a segment or datagram.
    void tell(int row, Facts facts) {
        int at = row & MASK;
        facts.flags = chars[FLAGS + at];
        facts.sequence = Integer.toUnsignedLong(ints[SEQUENCE + at]);
        facts.acknowledgment = Integer.toUnsignedLong(ints[ACKNOWLEDGMENT + at]);
    }
}

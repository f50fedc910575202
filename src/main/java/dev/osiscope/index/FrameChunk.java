package dev.osiscope.index;

/// A fixed number of the index's rows, a column an array: 50 bytes a frame. Rows are written once, in their order,
/// by one thread; those that a snapshot counts may be read by any.
final class FrameChunk {

    /// A row's number is the chunk's place in these bits and more, and the place in the chunk in the lower ones.
    static final int BITS = 11;
    /// How many rows a chunk has.
    static final int ROWS = 1 << BITS;
    /// The bits that are the place in the chunk.
    static final int MASK = ROWS - 1;

    /// The bits of [#kinds] that hold the transport.
    static final int TRANSPORT = 3;
    /// Set where the server sent the frame.
    static final int FROM_SERVER = 4;
    /// Set where the file says when the frame was seen.
    static final int TIMED = 8;
    /// Set where the frame is one packet in one piece, with one segment or datagram.
    static final int PLAIN = 16;

    final long[] recordOffsets = new long[ROWS];
    /// From the record's start to the frame's first byte.
    final byte[] dataDistances = new byte[ROWS];
    final long[] times = new long[ROWS];
    final int[] capturedLengths = new int[ROWS];
    final int[] originalLengths = new int[ROWS];
    final char[] interfaces = new char[ROWS];
    final byte[] kinds = new byte[ROWS];
    final int[] conversations = new int[ROWS];
    /// The row of the conversation's frame before; -1 for its first one.
    final int[] previous = new int[ROWS];
    final short[] flags = new short[ROWS];
    final int[] sequences = new int[ROWS];
    final int[] acknowledgments = new int[ROWS];
    final int[] payloadLengths = new int[ROWS];
}

package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.Optional;

/// Goes over a pcapng file from block to block (draft-ietf-opsawg-pcapng sections 3.1 and 4.1) and looks at
/// nothing but what frames them. The blocks' bodies stay where they are, in [Content]. For use by one thread
/// at a time.
public final class PcapngWalk {

    /// The most bytes that a block may have; a larger length is taken for damage.
    public static final int LONGEST_BLOCK = 1 << 24;

    /// The bytes of a block before its body.
    static final int BODY_OFFSET = 8;

    private static final int LENGTH_OFFSET = 4;
    private static final int LENGTH_SIZE = 4;
    private static final int SHORTEST_BLOCK = 12;
    private static final int SHORTEST_SECTION_HEADER = 28;
    private static final int MAJOR_OFFSET = 12;
    private static final int MINOR_OFFSET = 14;
    private static final String END_WITHIN = "the file ends within a block";

    private final Content content;
    private long offset;
    private int length;
    private long type;
    private ByteOrder order;
    private FileStop stop;

    /// Stands before the first block.
    public PcapngWalk(Content content) {
        this.content = Objects.requireNonNull(content);
    }

    /// Goes to the next block. Where there is none the walk stays on the block before: called again, it goes
    /// on if the file has grown.
    ///
    /// @return whether there is a next block, whole; if not, [#stop()] says why
    /// @throws IOException where the file can't be read
    public boolean next() throws IOException {
        long at = offset + length;
        ByteOrder before = order;
        stop = null;
        if (frames(at)) {
            return true;
        }
        order = before;
        return false;
    }

    private boolean frames(long at) throws IOException {
        int found = content.available(at, SHORTEST_BLOCK);
        if (found == 0 && order != null && content.damage().isEmpty()) {
            return false;
        }
        if (found < SHORTEST_BLOCK) {
            return stopped(FileStop.cut(content, at, SHORTEST_BLOCK, found, END_WITHIN));
        }
        boolean header = content.u32(at, ByteOrder.BIG_ENDIAN) == SectionHeader.TYPE;
        if (header ? !startsSection(at) : order == null) {
            return stopped(FileStop.wrong(at, header
                    ? "the section header has no byte-order magic"
                    : "the file does not begin with a section header"));
        }
        long blockLength = content.u32(at + LENGTH_OFFSET, order);
        return plausible(at, blockLength, header) && whole(at, (int) blockLength) && known(at, header)
                && moved(at, (int) blockLength);
    }

    private boolean startsSection(long at) {
        for (ByteOrder candidate : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            if (content.u32(at + BODY_OFFSET, candidate) == SectionHeader.BYTE_ORDER_MAGIC) {
                order = candidate;
                return true;
            }
        }
        return false;
    }

    private boolean plausible(long at, long blockLength, boolean header) {
        int shortest = header ? SHORTEST_SECTION_HEADER : SHORTEST_BLOCK;
        String wrong = blockLength < shortest ? "is less than the " + shortest + " that a block has at least"
                : blockLength > LONGEST_BLOCK ? "is more than the " + LONGEST_BLOCK + " that are read of a block"
                : (blockLength & 3) != 0 ? "is no multiple of 4"
                : "";
        return wrong.isEmpty()
                || stopped(FileStop.wrong(at + LENGTH_OFFSET, "the block's length " + blockLength + " " + wrong));
    }

    private boolean whole(long at, int blockLength) throws IOException {
        int found = content.available(at, blockLength);
        if (found < blockLength) {
            return stopped(FileStop.cut(content, at, blockLength, found, END_WITHIN));
        }
        long trailer = at + blockLength - LENGTH_SIZE;
        long second = content.u32(trailer, order);
        return second == blockLength || stopped(FileStop.wrong(trailer,
                "the block's second length " + second + " is not its first, " + blockLength));
    }

    /// Versions 1.0 and 1.2 are the same format; there are no others.
    private boolean known(long at, boolean header) {
        if (!header) {
            return true;
        }
        int major = content.u16(at + MAJOR_OFFSET, order);
        int minor = content.u16(at + MINOR_OFFSET, order);
        return major == 1 && (minor == 0 || minor == 2) || stopped(FileStop.wrong(
                at + MAJOR_OFFSET, "version " + major + "." + minor + " of the format is not known"));
    }

    private boolean moved(long at, int blockLength) {
        offset = at;
        length = blockLength;
        type = content.u32(at, order);
        return true;
    }

    private boolean stopped(FileStop reason) {
        stop = reason;
        return false;
    }

    /// Where the block begins in the file.
    public long offset() {
        return offset;
    }

    /// The block's whole length in bytes, with its framing.
    public int length() {
        return length;
    }

    /// The block's type, 0 to 2^32-1.
    public long type() {
        return type;
    }

    /// The byte order of the section; null before the first block.
    public ByteOrder order() {
        return order;
    }

    /// A copy of what is between the block's two lengths.
    public Bytes body() {
        return content.copy(offset + BODY_OFFSET, length - SHORTEST_BLOCK);
    }

    /// Why [#next()] found no block; empty where the file ended after a whole one.
    public Optional<FileStop> stop() {
        return Optional.ofNullable(stop);
    }
}

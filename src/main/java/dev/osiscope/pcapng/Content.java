package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;

/// The bytes of a file, read in place: a walk over the file looks at its numbers without copying what lies
/// between them. Only what [#available(long, int)] was last asked for and said to be there may be read. For
/// use by one thread at a time.
public interface Content extends Closeable {

    /// How many of the `wanted` bytes at `offset` there are: fewer only where the file ends. Asked again, a
    /// file that has grown has more.
    ///
    /// @throws IOException where the file can't be read; never for what is in it
    int available(long offset, int wanted) throws IOException;

    /// The byte at `offset`, 0 to 255.
    int u8(long offset);

    /// The bytes from `offset` on as a copy.
    Bytes copy(long offset, int length);

    /// Why there are fewer bytes than there were meant to be, as a clause: a damaged gzip file. Empty where
    /// the file simply ends.
    Optional<String> damage();

    /// The two bytes at `offset` as a number in network byte order, 0 to 65535.
    default int u16(long offset) {
        return u8(offset) << 8 | u8(offset + 1);
    }

    /// The four bytes at `offset` as a number in network byte order, 0 to 2^32-1.
    default long u32(long offset) {
        return (long) u16(offset) << 16 | u16(offset + 2);
    }

    /// The two bytes at `offset` as a number, 0 to 65535.
    default int u16(long offset, ByteOrder order) {
        int value = u16(offset);
        return order == ByteOrder.BIG_ENDIAN ? value : Short.toUnsignedInt(Short.reverseBytes((short) value));
    }

    /// The four bytes at `offset` as a number, 0 to 2^32-1.
    default long u32(long offset, ByteOrder order) {
        long value = u32(offset);
        return order == ByteOrder.BIG_ENDIAN ? value : Integer.toUnsignedLong(Integer.reverseBytes((int) value));
    }
}

package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.nio.ByteOrder;
import java.util.Objects;

/// A block with its place in a file.
///
/// @param offset where it begins, in bytes from the start of the file
/// @param order  the byte order of its section
/// @param block  what it says
/// @param body   all between its two lengths as the file has it: what `block` leaves out stands here too, such as
///               padding, what follows the end of the options, or whether an end was written
public record FileBlock(long offset, ByteOrder order, Block block, Bytes body) {

    /// Checks that nothing is missing.
    public FileBlock {
        Objects.requireNonNull(order);
        Objects.requireNonNull(block);
        Objects.requireNonNull(body);
    }
}

package dev.osiscope.pcapng;

import java.nio.ByteOrder;
import java.util.Objects;

/// A block with its place in a file.
///
/// @param offset where it begins, in bytes from the start of the file
/// @param order  the byte order of its section
/// @param block  what it says
public record FileBlock(long offset, ByteOrder order, Block block) {

    /// Checks that nothing is missing.
    public FileBlock {
        Objects.requireNonNull(order);
        Objects.requireNonNull(block);
    }
}

package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.util.Objects;

/// Writes the blocks of a file again, each in its section's byte order and byte for byte as it was. For use by one
/// thread at a time.
///
/// A section's length is written as unknown: blocks may have come or gone since it was read.
public final class BlockWriter implements Closeable {

    private final OutputStream out;

    /// @param out where the blocks go; closed by [#close()]
    public BlockWriter(OutputStream out) {
        this.out = Objects.requireNonNull(out);
    }

    /// Writes one block. The first one is a section header.
    public void write(FileBlock block) throws IOException {
        Bytes body = block.block() instanceof SectionHeader
                ? SectionHeader.withoutLength(block.body())
                : block.body();
        out.write(new BlockEncoder(block.order()).encode(block.block().type(), body));
    }

    /// Writes a block that the file did not have.
    ///
    /// @param order the byte order of the section it comes into
    public void write(ByteOrder order, Block block) throws IOException {
        out.write(new BlockEncoder(order).encode(block));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

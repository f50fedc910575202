package dev.osiscope.pcapng;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/// Writes the blocks of a file again, each in its section's byte order. For use by one thread at a time.
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
        out.write(new BlockEncoder(block.order()).encode(withoutLength(block.block())));
    }

    private static Block withoutLength(Block block) {
        return block instanceof SectionHeader header
                ? new SectionHeader(header.majorVersion(), header.minorVersion(), SectionHeader.LENGTH_UNKNOWN,
                        header.options())
                : block;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// Reads a pcapng file block by block; written again by [BlockWriter], no byte of a block is lost. For use by one
/// thread at a time.
public final class PcapngBlockReader implements Closeable {

    private final Content content;
    private final PcapngWalk walk;
    private FileStop malformed;
    private boolean described;
    private long firstSnapLength;

    /// @param content closed by [#close()]
    public PcapngBlockReader(Content content) {
        this.content = content;
        this.walk = new PcapngWalk(content);
    }

    /// The next block; empty at the end of the file, or where it can't be read further: [#stop()] says which.
    ///
    /// @throws IOException where the file can't be read; never for what is in it
    public Optional<FileBlock> next() throws IOException {
        if (malformed != null || !walk.next()) {
            return Optional.empty();
        }
        try {
            Bytes body = walk.body();
            Block block = BlockDecoder.decode(walk.type(), body, walk.order(), firstSnapLength);
            remember(block);
            return Optional.of(new FileBlock(walk.offset(), walk.order(), block, body));
        } catch (MalformedBlockException broken) {
            malformed = broken.stop(walk.offset() + PcapngWalk.BODY_OFFSET);
            return Optional.empty();
        }
    }

    /// A simple packet does not say how much of it was kept: its section's first interface does.
    private void remember(Block block) {
        if (block instanceof SectionHeader) {
            described = false;
            firstSnapLength = 0;
        } else if (block instanceof InterfaceDescription description && !described) {
            described = true;
            firstSnapLength = description.snapLength();
        }
    }

    /// Why the file can't be read further; empty before the end, and where the file ended after a whole block.
    public Optional<FileStop> stop() {
        return malformed == null ? walk.stop() : Optional.of(malformed);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}

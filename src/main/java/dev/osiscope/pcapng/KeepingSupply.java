package dev.osiscope.pcapng;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// A supply whose bytes are kept in a file as they come, up to a limit: a small packed file can bring any number of
/// bytes, and others need the disk too.
final class KeepingSupply implements Supply {

    private final Supply supply;
    private final FileChannel kept;
    private final KeptBytes limit;
    private boolean full;

    /// @param supply what goes only forwards
    /// @param kept   where its bytes go; closed by its owner
    /// @param limit  how many bytes may go there
    KeepingSupply(Supply supply, FileChannel kept, KeptBytes limit) {
        this.supply = supply;
        this.kept = kept;
        this.limit = limit;
    }

    @Override
    public int read(long position, byte[] target, int from, int count) throws IOException {
        int read = full ? -1 : supply.read(position, target, from, count);
        if (position + read > limit.most()) {
            full = true;
            return -1;
        }
        ByteBuffer rest = ByteBuffer.wrap(target, from, Math.max(read, 0));
        while (rest.hasRemaining()) {
            kept.write(rest, position + rest.position() - from);
        }
        return read;
    }

    @Override
    public Optional<String> damage() {
        return full ? Optional.of(limit.reached()) : supply.damage();
    }

    @Override
    public void close() throws IOException {
        supply.close();
    }
}

package dev.osiscope.pcapng;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// A supply whose bytes are kept in a file as they come.
///
/// @param supply what goes only forwards
/// @param kept   where its bytes go; closed by its owner
record KeepingSupply(Supply supply, FileChannel kept) implements Supply {

    @Override
    public int read(long position, byte[] target, int from, int count) throws IOException {
        int read = supply.read(position, target, from, count);
        ByteBuffer rest = ByteBuffer.wrap(target, from, Math.max(read, 0));
        while (rest.hasRemaining()) {
            kept.write(rest, position + rest.position() - from);
        }
        return read;
    }

    @Override
    public Optional<String> damage() {
        return supply.damage();
    }

    @Override
    public void close() throws IOException {
        supply.close();
    }
}

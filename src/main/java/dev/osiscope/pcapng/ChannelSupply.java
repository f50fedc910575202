package dev.osiscope.pcapng;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// A file, at any position.
record ChannelSupply(FileChannel channel) implements Supply {

    @Override
    public int read(long position, byte[] target, int from, int count) throws IOException {
        return channel.read(ByteBuffer.wrap(target, from, count), position);
    }

    @Override
    public Optional<String> damage() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

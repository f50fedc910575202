package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.io.IOException;
import java.nio.channels.FileChannel;

/// A plain file: the pass maps it, a look at one place reads it.
final class MappedFile implements CaptureBytes {

    private final FileChannel channel;
    private final Content pass;

    MappedFile(FileChannel channel) {
        this.channel = channel;
        pass = new WindowedContent(new MappedSupply(channel));
    }

    @Override
    public Content pass() {
        return pass;
    }

    @Override
    public ReadProgress progress(long position) throws IOException {
        return new ReadProgress(position, channel.size());
    }

    @Override
    public Bytes read(long offset, int length) throws IOException {
        return CaptureBytes.read(channel, offset, length);
    }

    @Override
    public void close() throws IOException {
        pass.close();
    }
}

package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that can be read only forwards, packed by gzip or a pipe: what the pass reads of it goes into a temporary
/// file, in which every place can be looked at again. That file takes at most half of the room that is left.
final class UnpackedFile implements CaptureBytes {

    private final Path temporary;
    private final FileChannel unpacked;
    private final FileChannel packed;
    private final Content pass;

    private UnpackedFile(Path temporary, FileChannel unpacked, FileChannel packed, Supply kept) {
        this.temporary = temporary;
        this.unpacked = unpacked;
        this.packed = packed;
        pass = new WindowedContent(kept);
    }

    static UnpackedFile gzip(Path file) throws IOException {
        FileChannel packed = FileChannel.open(file, StandardOpenOption.READ);
        return keeping(packed, StreamSupply.gzip(Channels.newInputStream(packed)));
    }

    static UnpackedFile pipe(Path file) throws IOException {
        return keeping(null, StreamSupply.plain(Files.newInputStream(file)));
    }

    private static UnpackedFile keeping(FileChannel packed, Supply supply) throws IOException {
        Path temporary = Files.createTempFile("osiscope-", ".unpacked");
        // Also where the program is broken off.
        temporary.toFile().deleteOnExit();
        FileChannel unpacked = FileChannel.open(
                temporary, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new UnpackedFile(temporary, unpacked, packed,
                new KeepingSupply(supply, unpacked, KeptBytes.beside(temporary)));
    }

    @Override
    public Content pass() {
        return pass;
    }

    @Override
    public ReadProgress progress(long position) throws IOException {
        return packed == null ? new ReadProgress(position, 0) : new ReadProgress(packed.position(), packed.size());
    }

    @Override
    public Bytes read(long offset, int length) throws IOException {
        return CaptureBytes.read(unpacked, offset, length);
    }

    @Override
    public void close() throws IOException {
        pass.close();
        unpacked.close();
        Files.deleteIfExists(temporary);
    }
}

package dev.osiscope.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Shows other processes that something, such as a recording, has a living owner: the system lets go of the lock when its process ends,
/// however it ends.
public final class OwnerLock implements Closeable {

    /// Those of this process. On POSIX systems a process loses its lock as soon as it closes any channel of the file, so
    /// it may not even look.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private OwnerLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Takes the lock `path`; the file is made where it is missing.
    ///
    /// @return empty where somebody else has it, this process included
    /// @throws IOException where the file can't be opened
    public static Optional<OwnerLock> take(Path path) throws IOException {
        if (!OURS.add(path)) {
            return Optional.empty();
        }
        boolean taken = false;
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            taken = lock != null;
            return taken ? Optional.of(new OwnerLock(path, channel)) : Optional.empty();
        } finally {
            if (!taken) {
                OURS.remove(path);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        OURS.remove(path);
    }
}

package dev.osiscope.pcapng;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// Where the window of a [WindowedContent] gets its bytes.
interface Supply extends Closeable {

    /// Reads up to `count` bytes at `position` of the file to `target` at `from`. Returns how many it read;
    /// 0 or less at the end of the file.
    int read(long position, byte[] target, int from, int count) throws IOException;

    /// Why the file ended before its time; empty where it simply ended.
    Optional<String> damage();
}

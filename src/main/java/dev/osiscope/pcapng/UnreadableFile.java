package dev.osiscope.pcapng;

import java.util.List;
import java.util.Optional;

/// A file that is no capture file, or whose header can't be read.
record UnreadableFile(Content content, FileStop reason) implements CaptureFileReader {

    @Override
    public String kind() {
        return "unknown";
    }

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public PacketCursor cursor() {
        return new PacketCursor();
    }

    @Override
    public List<FileInterface> interfaces() {
        return List.of();
    }

    @Override
    public Optional<FileStop> stop() {
        return Optional.of(reason);
    }
}

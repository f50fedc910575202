package dev.osiscope.pcapng;

import dev.osiscope.frame.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that a reader found in a file.
record ReadPackets(List<PacketSpan> spans, List<Frame> frames, List<FileInterface> interfaces,
        Optional<FileStop> stop) {

    static ReadPackets of(CaptureFileReader reader) throws IOException {
        List<PacketSpan> spans = new ArrayList<>();
        List<Frame> frames = new ArrayList<>();
        while (reader.next()) {
            spans.add(reader.packet());
            frames.add(reader.frame());
        }
        return new ReadPackets(spans, frames, List.copyOf(reader.interfaces()), reader.stop());
    }
}

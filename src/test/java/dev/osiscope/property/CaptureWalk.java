package dev.osiscope.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.export.FrameFields;
import dev.osiscope.export.FramePlace;
import dev.osiscope.frame.Frame;
import dev.osiscope.index.IndexPass;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.IndexedFrames;
import dev.osiscope.pcapng.CaptureBytes;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.pcapng.FileBlock;
import dev.osiscope.pcapng.PcapngBlockReader;
import dev.osiscope.timeline.TimelineBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What the program does with a capture file, in steps that a test can take one by one.
final class CaptureWalk {

    private CaptureWalk() {}

    /// The frames that the reader finds.
    static List<Frame> frames(Path file) throws IOException {
        List<Frame> frames = new ArrayList<>();
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            while (reader.next()) {
                frames.add(reader.frame());
            }
        }
        return frames;
    }

    /// Where each frame's block or record begins in the (unpacked) file.
    static List<Long> offsets(Path file) throws IOException {
        List<Long> offsets = new ArrayList<>();
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            while (reader.next()) {
                offsets.add(reader.packet().recordOffset());
            }
        }
        return offsets;
    }

    /// The blocks that the reader of blocks finds; none in a file that is no pcapng.
    static List<FileBlock> blocks(Path file) throws IOException {
        List<FileBlock> blocks = new ArrayList<>();
        try (PcapngBlockReader reader = new PcapngBlockReader(CaptureFileReader.content(file))) {
            for (Optional<FileBlock> block = reader.next(); block.isPresent(); block = reader.next()) {
                blocks.add(block.get());
            }
        }
        return blocks;
    }

    /// Dissects the frames with what they bring each other, follows their conversations, and makes all their fields.
    static void dissect(List<Frame> frames) {
        FrameDissector dissector = new FrameDissector(Set.of(Carriers.HUB_PORT));
        Memory memory = new Memory(TcpJudge::new);
        TcpTracker tracker = new TcpTracker((_, _) -> { });
        long number = 0;
        for (Frame frame : frames) {
            Dissection dissection = dissector.dissect(frame, ++number, memory);
            Optional<TrackedSegment> segment = tracker.track(number, dissection);
            new FrameFields(FramePlace.first(frame.timeNanos()), dissection, segment).all();
        }
    }

    /// Says all there is to say of the frames, in words.
    static void say(List<Frame> frames) {
        FrameDissector dissector = new FrameDissector(Set.of(Carriers.HUB_PORT));
        TimelineBuilder builder = new TimelineBuilder();
        long number = 0;
        for (Frame frame : frames) {
            Dissection dissection = dissector.dissect(frame);
            if (!builder.segment(++number, dissection)) {
                Words.say(number, dissection);
            }
        }
        var timeline = builder.snapshot();
        IntStream.range(0, timeline.size()).mapToObj(timeline::step).forEach(Words::say);
    }

    /// Makes the index of the file, and reads its frames by it.
    static List<Frame> index(Path file) throws IOException {
        try (CaptureBytes bytes = CaptureBytes.open(file)) {
            IndexPass pass = new IndexPass(bytes);
            while (pass.advance()) {
                assertEquals(Optional.empty(), pass.snapshot().stop());
            }
            IndexSnapshot index = pass.snapshot();
            IndexedFrames indexed = new IndexedFrames(bytes);
            List<Frame> frames = new ArrayList<>();
            for (int row = 0; row < index.frames().size(); row++) {
                frames.add(indexed.frame(index, row));
            }
            return frames;
        }
    }
}

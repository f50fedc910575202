package dev.osiscope.recording;

import dev.osiscope.frame.Frame;
import dev.osiscope.pcapng.Block;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.PcapngWriter;
import dev.osiscope.pcapng.SectionInfo;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/// The file of a recording, or the files of its ring one after the other. For use by one thread at a time.
final class RecordingFiles implements Closeable {

    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final RecordingPlan plan;
    private final SectionInfo section;
    private final IntConsumer lost;
    private final RingNames names;
    private final List<InterfaceInfo> interfaces = new ArrayList<>();
    private Path path;
    private RecordingFile file;
    private PcapngWriter writer;
    private long flushedAtNanos = System.nanoTime();

    /// Begins the first file.
    ///
    /// @param lost is told the interface of each frame that can't be kept
    RecordingFiles(RecordingPlan plan, SectionInfo section, IntConsumer lost) throws IOException {
        this.plan = plan;
        this.section = section;
        this.lost = lost;
        names = new RingNames(plan);
        begin();
    }

    private void begin() throws IOException {
        path = names.next();
        file = new RecordingFile(path, lost);
        writer = new PcapngWriter(file, section);
        for (InterfaceInfo described : interfaces) {
            writer.addInterface(described);
        }
        flush();
    }

    /// The file that is written now.
    Path current() {
        return path;
    }

    /// Describes an interface in this file and all further ones; returns its number, the same in each.
    int addInterface(InterfaceInfo described) throws IOException {
        interfaces.add(described);
        return writer.addInterface(described);
    }

    /// Takes a frame. In a ring the next file begins where it no longer fits into this one.
    void write(int interfaceId, Frame frame) throws IOException {
        if (plan.ringBytes() > 0 && file.size() >= plan.ringBytes()) {
            flush();
            writer.close();
            begin();
        }
        writer.write(interfaceId, frame, List.of());
    }

    /// Takes another block.
    void write(Block block) throws IOException {
        writer.write(block);
    }

    /// Whether something has waited long enough to be written.
    boolean due() {
        return System.nanoTime() - flushedAtNanos > LONGEST_WAIT_NANOS;
    }

    /// Whether something waits to be written.
    boolean waiting() {
        return file.waiting();
    }

    /// Writes all that waits.
    void flush() throws IOException {
        file.flush();
        flushedAtNanos = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

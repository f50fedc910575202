package dev.osiscope.recording;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.InterfaceStatistics;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/// One source of a recording, and where its frames go. What it has to write is guarded by the recorder's lock.
final class RecordedSource implements FrameSink {

    private static final int NOT_DESCRIBED = -1;

    private final Recorder recorder;
    private final InterfaceSource source;
    private int interfaceId = NOT_DESCRIBED;
    private final AtomicLong lost = new AtomicLong();

    RecordedSource(Recorder recorder, InterfaceSource source) {
        this.recorder = recorder;
        this.source = source;
    }

    @Override
    public void accept(Frame frame) {
        recorder.take(this, frame);
    }

    @Override
    public void caughtUp() {
        recorder.caughtUp();
    }

    @Override
    public void failed(FrameSourceException failure) {
        recorder.failed(this, failure);
    }

    /// Its number in the file; described there by `linkType` where it has none yet.
    int interfaceId(RecordingFiles files, LinkType linkType) throws IOException {
        if (interfaceId == NOT_DESCRIBED) {
            interfaceId = files.addInterface(new InterfaceInfo(source.interfaceName(), source.name(), linkType,
                    source.snapLength(), source.provenance(), source.filter()));
        }
        return interfaceId;
    }

    /// Whether it has this number in the file.
    boolean is(int id) {
        return id == interfaceId;
    }

    InterfaceSource source() {
        return source;
    }

    /// Counts a frame that could not be kept.
    void lose() {
        lost.incrementAndGet();
    }

    FrameCounters counters() {
        FrameCounters told = source.counters();
        return new FrameCounters(told.received(), told.droppedByKernel(), told.droppedByInterface(),
                told.droppedByUs() + lost.get());
    }

    /// What it counted, as of now.
    InterfaceStatistics statistics() {
        return InterfaceStatistics.of(
                interfaceId, ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now()), counters());
    }

    void close() {
        source.close();
    }
}

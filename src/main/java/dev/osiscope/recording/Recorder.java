package dev.osiscope.recording;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.pcapng.Block;
import dev.osiscope.pcapng.SectionInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Writes what live sources deliver to a pcapng file that grows, or to a ring of files. What the sources have gathered
/// goes to the file in one piece as soon as they have caught up, under load every other millisecond: from then on the
/// system keeps it, whatever becomes of this process, and whoever reads the file finds whole blocks.
///
/// Each source has an interface of its own in the file. Frames of one source stand in the order in which they were
/// seen; those of several can be out of order by what was gathered.
///
/// All methods may be called from any thread, [#close()] not by the listener. A thread that writes must not be
/// interrupted: Java closes the file then.
public final class Recorder implements AutoCloseable {

    private final RecordingPlan plan;
    private final RecordingListener listener;
    private final RecordingFiles files;
    private final List<RecordedSource> sources = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private volatile long frames;
    private boolean failed;
    private boolean closed;

    private Recorder(RecordingPlan plan, SectionInfo section, RecordingListener listener) throws IOException {
        this.plan = plan;
        this.listener = listener;
        files = new RecordingFiles(plan, section, this::lose);
    }

    /// Begins the file; what was in it is gone.
    ///
    /// @param section who makes it
    /// @throws IOException where it can't be written
    public static Recorder create(RecordingPlan plan, SectionInfo section, RecordingListener listener)
            throws IOException {
        return new Recorder(plan, section, listener);
    }

    /// Starts a source, idle up to now, and records it until [#close()], which closes it too.
    ///
    /// @throws FrameSourceException where it can't start; the recording goes on without it
    public void record(InterfaceSource source) throws FrameSourceException {
        RecordedSource recorded = new RecordedSource(this, source);
        sources.add(recorded);
        try {
            source.start(recorded);
        } catch (FrameSourceException failure) {
            sources.remove(recorded);
            throw failure;
        }
        synchronized (lock) {
            attempt(() -> recorded.interfaceId(files, source.linkType()));
            flush();
        }
    }

    /// The file that is written now.
    public Path file() {
        synchronized (lock) {
            return files.current();
        }
    }

    /// How many frames it has, in all files.
    public long frames() {
        return frames;
    }

    /// What each source saw and lost so far, in the order in which they were added. What could not be written counts as
    /// dropped by us.
    public List<FrameCounters> counters() {
        return sources.stream().map(RecordedSource::counters).toList();
    }

    /// Writes a block between two frames: a remark, secrets. It is not repeated in the further files of a ring.
    public void append(Block block) {
        synchronized (lock) {
            attempt(() -> files.write(block));
            flush();
        }
    }

    /// Takes a frame of a source.
    void take(RecordedSource source, Frame frame) {
        synchronized (lock) {
            if (frames == plan.mostFrames()) {
                return;
            }
            if (failed || closed) {
                source.lose();
                return;
            }
            frames++;
            attempt(() -> files.write(source.interfaceId(files, frame.linkType()), frame));
            if (failed) {
                frames--;
                source.lose();
            } else if (frames == plan.mostFrames()) {
                flush();
                listener.stopped(new RecordingStop.Complete(frames));
            } else if (files.due()) {
                flush();
            }
        }
    }

    /// Writes what was gathered.
    void caughtUp() {
        synchronized (lock) {
            flush();
        }
    }

    /// Tells that a source has ended by itself.
    void failed(RecordedSource source, FrameSourceException failure) {
        synchronized (lock) {
            flush();
            listener.stopped(new RecordingStop.SourceFailed(source.source(), failure));
        }
    }

    private void lose(int interfaceId) {
        frames--;
        sources.stream().filter(source -> source.is(interfaceId)).forEach(RecordedSource::lose);
    }

    private void flush() {
        if (!failed && !closed && files.waiting()) {
            attempt(files::flush);
            listener.written(frames);
        }
    }

    private interface Writing {

        void run() throws IOException;
    }

    private void attempt(Writing writing) {
        if (failed || closed) {
            return;
        }
        try {
            writing.run();
        } catch (IOException failure) {
            failed = true;
            listener.stopped(new RecordingStop.FileFailed(files.current(), failure.getMessage()));
        }
    }

    /// Also a file that can't be written any further is let go of.
    private void closeFile() {
        try {
            files.close();
        } catch (IOException failure) {
            attempt(() -> {
                throw failure;
            });
        }
    }

    /// Closes the sources, writes what they counted, and closes the file.
    @Override
    public void close() {
        sources.forEach(RecordedSource::close);
        synchronized (lock) {
            if (closed) {
                return;
            }
            attempt(() -> {
                for (RecordedSource source : sources) {
                    files.write(source.statistics());
                }
            });
            flush();
            closeFile();
            closed = true;
        }
    }
}

package dev.osiscope.cli;

import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.i18n.Said;
import dev.osiscope.pcapng.SectionInfo;
import dev.osiscope.recording.Recorder;
import dev.osiscope.recording.RecordingListener;
import dev.osiscope.recording.RecordingPlan;
import dev.osiscope.recording.RecordingStop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One capture from its start to its end. The end comes with the time, the number of frames, an [#interrupt()],
/// or because nothing more can come.
final class CaptureRun implements RecordingListener, AutoCloseable {

    /// Ctrl-C goes to dumpcap too: that it ended is no trouble then. Who is interrupted hears of it within this time.
    private static final Duration GRACE = Duration.ofMillis(300);

    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Recorder recorder;
    private final List<InterfaceSource> sources = new ArrayList<>();
    private final LinkedBlockingQueue<RecordingStop> stops = new LinkedBlockingQueue<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private int failed;
    private boolean fileFailed;

    /// Begins the file.
    ///
    /// @throws IOException where it can't be written
    CaptureRun(RecordingPlan plan) throws IOException {
        recorder = Recorder.create(plan, SectionInfo.ofThisMachine("OSIscope"), this);
    }

    /// Starts the sources, all or none.
    ///
    /// @throws FrameSourceException where one can't start
    void start(List<InterfaceSource> idle) throws FrameSourceException {
        for (InterfaceSource source : idle) {
            recorder.record(source);
            sources.add(source);
        }
    }

    /// The file that is written now.
    Path file() {
        return recorder.file();
    }

    @Override
    public void stopped(RecordingStop stop) {
        stops.add(stop);
    }

    /// Ends the wait of another thread in [#await], or its next one.
    void interrupt() {
        interrupted.countDown();
        stops.add(new RecordingStop.Complete(recorder.frames()));
    }

    /// Waits for the end.
    ///
    /// @param longest  how long at most; nothing for ever
    /// @param progress is run every second
    /// @param troubles is told of what goes wrong, as soon as it does
    /// @return whether nothing did
    boolean await(Optional<Duration> longest, Runnable progress, Consumer<Phrase> troubles) {
        long end = System.nanoTime() + longest.map(Duration::toNanos).orElse(Long.MAX_VALUE / 2);
        while (failed < sources.size() && !fileFailed && System.nanoTime() - end < 0) {
            Optional<RecordingStop> stop = next(Math.min(end - System.nanoTime(), PROGRESS_NANOS));
            if (stop.isEmpty()) {
                progress.run();
            } else if (stop.get() instanceof RecordingStop.Complete || interruptedMeanwhile()) {
                return failed == 0;
            } else {
                trouble(stop.get()).ifPresent(troubles);
            }
        }
        return failed == 0 && !fileFailed;
    }

    private Optional<RecordingStop> next(long nanos) {
        try {
            return Optional.ofNullable(stops.poll(nanos, TimeUnit.NANOSECONDS));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return Optional.of(new RecordingStop.Complete(recorder.frames()));
        }
    }

    /// How it stands: frames in the file, and all that were dropped, whoever did.
    Phrase progress() {
        long dropped = recorder.counters().stream().mapToLong(FrameCounters::dropped).sum();
        return Phrase.of("capture.progress", Counts.frames(recorder.frames()), dropped);
    }

    private boolean interruptedMeanwhile() {
        try {
            return interrupted.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Optional<Phrase> trouble(RecordingStop stop) {
        return switch (stop) {
            case RecordingStop.SourceFailed(InterfaceSource source, FrameSourceException failure) -> {
                failed++;
                yield Optional.of(failure.mend().isEmpty()
                        ? Phrase.of("capture.source.ended", source.name(), new Said(failure.getMessage()))
                        : Phrase.of("capture.source.ended.mend", source.name(), new Said(failure.getMessage()),
                                new Said(failure.mend())));
            }
            case RecordingStop.FileFailed(Path file, String reason) -> {
                fileFailed = true;
                yield Optional.of(Phrase.of("capture.file.failed", file.toString(), reason));
            }
            case RecordingStop.Complete _ -> Optional.empty();
        };
    }

    /// What there is to say at the end: how many frames are in the file, and of each interface who dropped how many.
    List<Phrase> summary() {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("capture.complete", Counts.frames(recorder.frames()), recorder.file().toString()));
        List<FrameCounters> counters = recorder.counters();
        for (int index = 0; index < counters.size(); index++) {
            FrameCounters counted = counters.get(index);
            lines.add(Phrase.of("capture.counters", sources.get(index).interfaceName(), counted.received(),
                    counted.droppedByKernel(), counted.droppedByInterface(), counted.droppedByUs()));
        }
        return lines;
    }

    @Override
    public void close() {
        recorder.close();
    }
}

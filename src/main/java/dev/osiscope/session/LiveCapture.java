package dev.osiscope.session;

import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.pcapng.SectionInfo;
import dev.osiscope.recording.Recorder;
import dev.osiscope.recording.Recording;
import dev.osiscope.recording.RecordingListener;
import dev.osiscope.recording.RecordingPlan;
import dev.osiscope.recording.RecordingStop;
import dev.osiscope.sockets.ProgramNames;
import dev.osiscope.sockets.SocketTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// A live capture: what its sources deliver goes to a pcapng file, and that file is an open [CaptureSession] whose index
/// grows with it. So what is live is looked at, filtered, rewound and saved as any file is, and what was written is there
/// whatever becomes of this process.
///
/// It ends when somebody stops it, when its last source ends by itself, or when the recording can't be written further.
/// The session stays open until [#close()].
///
/// All methods may be called from any thread, which must not be interrupted meanwhile.
public final class LiveCapture implements AutoCloseable {

    private final LiveIndex index;
    private final Recorder recorder;
    private final ProgramWatch programs;
    private final List<InterfaceSource> sources;
    private final CaptureSession session;
    private final Map<InterfaceSource, FrameSourceException> failures =
            Collections.synchronizedMap(new IdentityHashMap<>());
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CompletableFuture<LiveEnd> ended = new CompletableFuture<>();

    private LiveCapture(List<? extends InterfaceSource> idle, Path file, ProgramNames names) throws IOException {
        Path kept = Recording.programsBeside(file);
        Files.deleteIfExists(kept);
        index = new LiveIndex(idle.getFirst().provenance());
        recorder = Recorder.create(RecordingPlan.of(file), SectionInfo.ofThisMachine("OSIscope"), new Listener());
        programs = new ProgramWatch(names, kept);
        sources = idle.stream().map(programs::watch).toList();
        session = open(file);
    }

    private CaptureSession open(Path file) throws IOException {
        try {
            return CaptureSession.open(file, this::shown, Optional.of(programs));
        } catch (IOException failure) {
            recorder.close();
            programs.close();
            throw failure;
        }
    }

    private IndexSnapshot shown(IndexSnapshot found) {
        IndexSnapshot shown = index.apply(found);
        programs.look(shown);
        return shown;
    }

    /// Starts the sources; returns when every frame that is seen from now on will be recorded. This may take a moment.
    ///
    /// @param sources idle ones, at least one; from now on they belong to the capture
    /// @param file    the recording; what was in it is gone
    /// @throws FrameSourceException where one of them can't start: then none runs, and the file has no frame
    /// @throws IOException          where the file can't be written
    public static LiveCapture start(List<? extends InterfaceSource> sources, Path file)
            throws FrameSourceException, IOException {
        return start(sources, file, new ProgramNames(SocketTable.ofThisSystem()));
    }

    /// As [#start(List, Path)], where `names` knows the programs.
    static LiveCapture start(List<? extends InterfaceSource> sources, Path file, ProgramNames names)
            throws FrameSourceException, IOException {
        LiveCapture live = new LiveCapture(sources, file, names);
        try {
            for (InterfaceSource source : live.sources) {
                live.recorder.record(source);
            }
        } catch (FrameSourceException | RuntimeException failure) {
            live.close();
            throw failure;
        }
        return live;
    }

    /// The recording, as a file that is open and grows.
    public CaptureSession session() {
        return session;
    }

    /// How it stands now.
    public LiveStatus status() {
        List<FrameCounters> counters = recorder.counters();
        List<SourceStatus> now = new ArrayList<>();
        for (int index = 0; index < counters.size(); index++) {
            InterfaceSource source = sources.get(index);
            now.add(new SourceStatus(
                    source.name(), counters.get(index), Optional.ofNullable(failures.get(source))));
        }
        return new LiveStatus(now, recorder.frames(), Optional.ofNullable(ended.getNow(null)));
    }

    /// Completes when it has ended and the whole recording is in the index, with the reason.
    public CompletableFuture<LiveEnd> ended() {
        return ended.copy();
    }

    private void end(LiveEnd why) {
        if (ending.compareAndSet(false, true)) {
            try {
                recorder.close();
                index.ended();
                session.refresh();
                session.awaitIndex();
                programs.close();
            } finally {
                // Also where a defect of the program is in the way: whoever stops it waits for this.
                ended.complete(why);
            }
        }
    }

    /// Stops the sources. What was seen before the call is recorded and in the index when it returns.
    ///
    /// @return how it stands at the end
    public LiveStatus stop() {
        end(new LiveEnd.Stopped());
        ended.join();
        return status();
    }

    /// Stops, and closes the session. The recording stays where it is.
    @Override
    public void close() throws IOException {
        stop();
        session.close();
    }

    /// Hears the recorder, on the threads of the sources: none of them may wait for its own end.
    private final class Listener implements RecordingListener {

        @Override
        public void written(long frames) {
            session.refresh();
        }

        @Override
        public void stopped(RecordingStop stop) {
            switch (stop) {
                case RecordingStop.SourceFailed(InterfaceSource source, FrameSourceException failure) -> {
                    failures.put(source, failure);
                    if (failures.size() == sources.size()) {
                        endInBackground(new LiveEnd.SourcesFailed(failure));
                    }
                }
                case RecordingStop.FileFailed(Path file, String reason) ->
                    endInBackground(new LiveEnd.RecordingFailed(file, reason));
                case RecordingStop.Complete _ -> endInBackground(new LiveEnd.Stopped());
            }
        }

        private void endInBackground(LiveEnd why) {
            Thread.ofPlatform().name("osiscope-live-end").daemon().start(() -> end(why));
        }
    }
}

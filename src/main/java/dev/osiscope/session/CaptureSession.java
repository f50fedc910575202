package dev.osiscope.session;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.index.FrameRun;
import dev.osiscope.index.IndexPass;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.IndexedFrames;
import dev.osiscope.pcapng.CaptureBytes;
import dev.osiscope.pcapng.FileStop;
import dev.osiscope.pcapng.PacketComments;
import dev.osiscope.recording.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/// A capture file that is open. Its index is made in the background; frames are read and dissected when somebody
/// looks at them, and a TCP conversation is analysed when it is opened. What is in the file never makes an exception:
/// where it can't be read further the index has a stop.
///
/// All methods may be called from any thread. None of these threads may be interrupted while it reads.
public final class CaptureSession implements AutoCloseable {

    private static final String PCAPNG = "pcapng";

    private final Path file;
    private final CaptureBytes bytes;
    private final IndexPass pass;
    private final IndexedFrames frames;
    private final UnaryOperator<IndexSnapshot> shown;
    private final Programs programs;
    private final Published<IndexSnapshot> published;
    private final RepeatedWork indexing = new RepeatedWork("osiscope-index", this::makeIndex);
    private final List<OpenConversation> conversations = new ArrayList<>();
    /// Made when the first frame is looked at: who only counts needs none.
    private FrameDissector dissector;
    private boolean closed;

    private CaptureSession(Path file, CaptureBytes bytes, IndexPass pass, UnaryOperator<IndexSnapshot> shown,
            Optional<Programs> found) {
        this.file = file;
        this.bytes = bytes;
        this.pass = pass;
        frames = new IndexedFrames(bytes);
        this.shown = shown;
        published = new Published<>(shown.apply(pass.snapshot()));
        programs = found.isPresent()
                ? found.get()
                : new RecordedPrograms(this, new NotesFile(Recording.programsBeside(file)));
    }

    /// Opens `file` (pcap or pcapng, also packed by gzip, or a pipe) and begins to make its index.
    ///
    /// @throws IOException where the file can't be read; one that is no capture file has a stop
    public static CaptureSession open(Path file) throws IOException {
        return open(file, UnaryOperator.identity(), Optional.empty());
    }

    /// As [#open(Path)], where of each index is published what `shown` makes of it.
    ///
    /// @param programs whose the conversations are; empty where that was found out when the file was captured
    static CaptureSession open(Path file, UnaryOperator<IndexSnapshot> shown, Optional<Programs> programs)
            throws IOException {
        CaptureBytes bytes = CaptureBytes.open(file);
        try {
            CaptureSession session = new CaptureSession(file, bytes, new IndexPass(bytes), shown, programs);
            session.refresh();
            return session;
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }

    /// The file as it was named.
    public Path file() {
        return file;
    }

    /// Which programs its conversations are of.
    public Programs programs() {
        return programs;
    }

    /// What kind of file it is, in words: `pcapng`.
    public String kind() {
        return pass.kind();
    }

    /// The newest index.
    public IndexSnapshot index() {
        return published.get();
    }

    /// Waits until an index fulfils `condition`.
    ///
    /// @param patience how long at most
    /// @return whether one did
    public boolean await(Predicate<IndexSnapshot> condition, Duration patience) {
        return published.await(condition, patience);
    }

    /// Waits until the index is made: all that the file has was read, or it was cancelled.
    ///
    /// @return the index
    public IndexSnapshot awaitIndex() {
        indexing.awaitRest();
        return index();
    }

    /// Whether the index is being made now.
    public boolean indexing() {
        return indexing.working();
    }

    /// Reads what the file has grown by, after what is being read now; nothing happens after it was cancelled.
    public void refresh() {
        indexing.request();
    }

    private void makeIndex() {
        try {
            boolean more = true;
            while (more) {
                more = pass.advance();
                published.set(shown.apply(pass.snapshot()));
            }
        } catch (IOException failure) {
            IndexSnapshot last = pass.snapshot();
            published.set(shown.apply(last).stoppedBy(FileStop.wrong(
                    last.progress().done(), "the file can't be read: " + failure.getMessage())));
        }
    }

    /// Stops to make the index, for good; what was found so far stays.
    public void cancel() {
        pass.cancel();
    }

    /// The frame of a row of the newest index. Where the file has been cut short since, it has fewer bytes than once.
    ///
    /// @throws IndexOutOfBoundsException where the index has no such row
    /// @throws UncheckedIOException      where the file can't be read any more
    public Frame frame(int row) {
        try {
            return frames.frame(index(), row);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The frame of a row, dissected: a segment by itself, a packet in fragments with those before it.
    ///
    /// @throws IndexOutOfBoundsException where the index has no such row
    /// @throws UncheckedIOException      where the file can't be read any more
    public Dissection dissection(int row) {
        IndexSnapshot newest = index();
        return newest.frames().plain(row) ? dissector().dissect(frame(row)) : inContext(newest).of(row);
    }

    /// The frames of these rows, each dissected as by [#dissection(int)], for one thread that goes over them in their order.
    ///
    /// @param rows ascending, of the newest index or an earlier one; not changed by anybody
    /// @return the dissection of the frame at a place in `rows`, counted from 0; it may throw what [#frame(int)] does
    public IntFunction<Dissection> dissections(int[] rows) {
        IndexSnapshot newest = index();
        IntFunction<Frame> read = frames(newest, rows);
        return place -> newest.frames().plain(rows[place]) ? dissector().dissect(read.apply(place))
                : inContext(newest).of(rows[place]);
    }

    /// The frames of these rows, for one thread that goes over them in their order.
    IntFunction<Frame> frames(IndexSnapshot newest, int[] rows) {
        FrameRun run = frames.run(newest, rows);
        return place -> {
            try {
                return run.frame(place);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    /// The comments that the file has on the frame of a row; only pcapng has such.
    ///
    /// @throws IndexOutOfBoundsException where the index has no such row
    /// @throws UncheckedIOException      where the file can't be read any more
    public List<String> comments(int row) {
        if (!kind().equals(PCAPNG)) {
            return List.of();
        }
        try {
            return PacketComments.of(bytes, index().frames().recordOffset(row));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// For a look at frames with what those before them brought.
    FramesInContext inContext(IndexSnapshot newest) {
        return new FramesInContext(this, dissector(), newest);
    }

    private synchronized FrameDissector dissector() {
        if (dissector == null) {
            dissector = new FrameDissector(Set.of());
        }
        return dissector;
    }

    /// Opens a TCP conversation of the newest index and begins to analyse it in the background.
    ///
    /// @param number its number
    /// @throws IndexOutOfBoundsException where there is no such conversation
    public OpenConversation conversation(int number) {
        return conversation(number, 0);
    }

    /// As [#conversation(int)], for somebody who looks at one of its frames first: the step of that frame is made
    /// before it is published, so that it is at hand at once.
    ///
    /// @param frame the number of the frame, from 1
    /// @throws IndexOutOfBoundsException where there is no such conversation
    public synchronized OpenConversation conversation(int number, long frame) {
        OpenConversation opened = new OpenConversation(this, number, frame);
        conversations.add(opened);
        if (!closed) {
            opened.refresh();
        }
        return opened;
    }

    synchronized void forget(OpenConversation conversation) {
        conversations.remove(conversation);
    }

    /// Stops all that is going on and closes the file. Afterwards no frame can be read any more.
    @Override
    public void close() throws IOException {
        List<OpenConversation> open;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            open = List.copyOf(conversations);
        }
        cancel();
        open.forEach(OpenConversation::close);
        indexing.close();
        bytes.close();
    }
}

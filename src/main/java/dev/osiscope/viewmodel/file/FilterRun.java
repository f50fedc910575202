package dev.osiscope.viewmodel.file;

import dev.osiscope.filter.Answer;
import dev.osiscope.filter.Filter;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.Transport;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.FrameAsker;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.Executor;

/// One filter asked of one file, frame after frame, in the background. What was found is there as it is found; where
/// the file grows, it goes on.
final class FilterRun {

    /// How many frames are asked before the findings are handed out: some tens of milliseconds.
    private static final int BATCH = 2_000;

    private final CaptureSession capture;
    private final FrameAsker asker;
    private final BitSet tcp = new BitSet();
    private final BitSet udp = new BitSet();
    private int[] rows = new int[256];
    private int found;
    private volatile ShownRows shown;
    private volatile int asked;
    private volatile int unanswered;
    private volatile Optional<String> lost = Optional.empty();
    private volatile boolean cancelled;
    private boolean running;

    FilterRun(CaptureSession capture, Filter filter) {
        this.capture = capture;
        asker = new FrameAsker(capture, filter);
        publish();
    }

    /// Asks the frames that were not asked yet; nothing happens while that goes on.
    synchronized void goOn(Executor background) {
        if (!running && !cancelled && lost.isEmpty() && asked < capture.index().frames().size()) {
            running = true;
            background.execute(this::askAll);
        }
    }

    private void askAll() {
        try {
            boolean more = true;
            while (more && !cancelled) {
                more = askBatch();
                publish();
            }
        } catch (UncheckedIOException failure) {
            // Some failures have no words but their name: a channel that was closed.
            String words = failure.getCause().getMessage();
            lost = Optional.of(words == null ? failure.getCause().toString() : words);
        } finally {
            stopped();
        }
    }

    private synchronized void stopped() {
        running = false;
    }

    private boolean askBatch() {
        int end = asker.row() + BATCH;
        while (asker.row() < end) {
            int row = asker.row();
            Optional<Answer> answer = asker.next();
            if (answer.isEmpty()) {
                return false;
            }
            if (answer.get() == Answer.YES) {
                add(row);
            } else if (answer.get() == Answer.UNKNOWN) {
                unanswered++;
            }
        }
        return true;
    }

    private void add(int row) {
        if (found == rows.length) {
            rows = Arrays.copyOf(rows, 2 * found);
        }
        rows[found++] = row;
        FrameIndex frames = capture.index().frames();
        int conversation = frames.conversation(row);
        if (conversation != FrameIndex.NO_CONVERSATION) {
            (frames.transport(row) == Transport.TCP ? tcp : udp).set(conversation);
        }
    }

    private void publish() {
        shown = new ShownRows(this, rows, found, (BitSet) tcp.clone(), (BitSet) udp.clone());
        asked = asker.row();
    }

    /// Asks no more.
    void cancel() {
        cancelled = true;
    }

    /// What was found so far.
    ShownRows shown() {
        return shown;
    }

    /// How many frames were asked so far.
    int asked() {
        return asked;
    }

    /// How many frames the filter could not answer for: a pattern would have taken too long.
    int unanswered() {
        return unanswered;
    }

    /// Why the file can't be read any more; empty where it can.
    Optional<String> lost() {
        return lost;
    }
}

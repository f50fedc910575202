package dev.osiscope.session;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.Provenance;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.timeline.ConversationReplay;
import dev.osiscope.timeline.ConversationSegments;
import dev.osiscope.timeline.Timeline;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// A TCP conversation of a capture file that somebody looks at. Its segments are analysed once, in the background; its
/// timeline grows meanwhile, and makes each step when it is asked for.
///
/// All methods may be called from any thread.
public final class OpenConversation implements AutoCloseable {

    private static final int BATCH = 250;
    private static final int SHOWN_BEFORE = 20;

    private final CaptureSession session;
    private final int number;
    private final ConversationReplay replay;
    private final Published<ConversationSnapshot> published;
    private final long wanted;
    /// Grown by whoever makes the segments; what stands in it never changes.
    private volatile int[] rows = new int[0];
    private boolean ready;
    private volatile Runnable later = () -> { };
    private volatile boolean cancelled;
    private final Rest rest = new Rest();
    private final RepeatedWork analysis = new RepeatedWork("osiscope-analysis", this::analyse);

    private final RepeatedWork making = new RepeatedWork("osiscope-steps", this::make);

    OpenConversation(CaptureSession session, int number, long wanted) {
        this.session = session;
        this.wanted = wanted;
        this.number = number;
        IndexedConversation indexed = session.index().tcp().get(number);
        replay = new ConversationReplay(indexed.conversation(), indexed.reusesPorts(), segments());
        published = new Published<>(build(Optional.empty()));
    }

    /// The segments as the newest index has them. The rows that are known already are not looked for again: a conversation
    /// of a capture that goes on grows many times.
    private ConversationSegments segments() {
        IndexSnapshot index = session.index();
        IndexedConversation newest = index.tcp().get(number);
        int known = rows.length;
        int[] grown = Arrays.copyOf(rows, Math.toIntExact(newest.frames()));
        int row = newest.lastRow();
        for (int place = grown.length - 1; place >= known; place--) {
            grown[place] = row;
            row = index.frames().previous(row);
        }
        rows = grown;
        return new FileSegments(session, index, grown, this::makeLater);
    }

    /// Which conversation it is.
    public Conversation conversation() {
        return published.get().timeline().conversations().getFirst();
    }

    /// The row in the file of the frame of a step.
    ///
    /// @param step 0 to the number of segments of the newest snapshot less one
    public int row(int step) {
        return rows[step];
    }

    /// The timeline as far as it was analysed.
    public ConversationSnapshot snapshot() {
        return published.get();
    }

    /// Waits until a snapshot fulfils `condition`.
    ///
    /// @param patience how long at most
    /// @return whether one did
    public boolean await(Predicate<ConversationSnapshot> condition, Duration patience) {
        return published.await(condition, patience);
    }

    /// Has the analysis leave the processors to others for so long, for instance while a picture is painted. Where the whole
    /// conversation is waited for it does not.
    ///
    /// @param time from now on; none to go on at once
    public void rest(Duration time) {
        rest.ask(time);
    }

    /// Waits until the analysis has ended, or was cancelled.
    ///
    /// @return the snapshot
    public ConversationSnapshot awaitEnd() {
        rest.end();
        analysis.awaitRest();
        return snapshot();
    }

    /// The conversation as a session of its own, when the analysis has ended, or was cancelled.
    public SessionSnapshot session() {
        Timeline timeline = awaitEnd().timeline();
        IndexSnapshot index = session.index();
        Provenance provenance = index.interfaces().get(index.frames().interfaceIndex(row(0))).provenance();
        return new SessionSnapshot(
                timeline, session.kind(), provenance, List.of(), new FrameCounters(0, 0), Optional.empty());
    }

    /// Analyses the segments that have come since, after those that are being analysed now.
    public void refresh() {
        analysis.request();
    }

    private void makeLater(Runnable steps) {
        later = steps;
        making.request();
    }

    private void make() {
        try {
            later.run();
        } catch (UncheckedIOException | IllegalStateException changed) {
            // Whoever looks at the step is told.
            later = () -> { };
        }
    }

    private void analyse() {
        try {
            replay.grow(segments());
            boolean more = true;
            while (more && !cancelled) {
                rest.take();
                more = replay.advance(BATCH);
                ConversationSnapshot next = build(Optional.empty());
                makeReady(next.timeline());
                published.set(next);
            }
        } catch (UncheckedIOException | IllegalStateException changed) {
            published.set(build(Optional.of("The file can't be read as it was: " + changed.getMessage() + ".")));
        }
    }

    /// Makes the step that somebody waits for, and those before it that the ladder shows: they are kept.
    private void makeReady(Timeline timeline) {
        if (!ready) {
            timeline.stepOfFrame(wanted).ifPresent(step -> {
                ready = true;
                timeline.step(step);
                timeline.step(Math.max(0, step - SHOWN_BEFORE));
            });
        }
    }

    private ConversationSnapshot build(Optional<String> stop) {
        return new ConversationSnapshot(replay.snapshot(), replay.size(), stop);
    }

    /// Stops the analysis, for good; what was analysed so far stays.
    public void cancel() {
        cancelled = true;
        rest.end();
    }

    /// Stops the analysis and waits until it has stopped.
    @Override
    public void close() {
        cancel();
        session.forget(this);
        analysis.close();
        making.close();
    }

    /// Segments that are read from the file when they are asked for.
    ///
    /// @param index what the file was found to hold
    /// @param rows  the rows of their frames
    /// @param background who does work in the background
    private record FileSegments(CaptureSession session, IndexSnapshot index, int[] rows, Consumer<Runnable> background)
            implements ConversationSegments {

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public long frameNumber(int segment) {
            return rows[segment] + 1L;
        }

        @Override
        public long timeNanos(int segment) {
            return index.frames().timeNanos(rows[segment]);
        }

        @Override
        public IntFunction<Dissection> inOrder() {
            return session.dissections(rows);
        }

        @Override
        public List<Dissection> inContext(int first, int end) {
            return session.inContext(index).of(rows, first, end);
        }

        @Override
        public void later(Runnable work) {
            background.accept(work);
        }
    }
}

package dev.osiscope.viewmodel.file;

import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.Provenance;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.Transport;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.ConversationSnapshot;
import dev.osiscope.session.Datagrams;
import dev.osiscope.session.OpenConversation;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.FrameTimeline;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.viewmodel.LadderRuns;
import dev.osiscope.viewmodel.RunFinder;
import dev.osiscope.viewmodel.SessionViewModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/// What the ladder and the panes around it show of a file: the conversation of the packet that is picked, or the packet
/// alone where it belongs to none. A TCP conversation is followed in the background: a packet of another one is shown
/// with the next pulse, which most conversations are followed in time for, and alone where that has not come to it yet
/// after a moment.
///
/// Of a file that has the events of its session beside it, the whole session is shown at the step of the packet.
/// Used on the JavaFX application thread.
final class PickedConversation {

    /// To wait for so long takes less than to paint the packet alone, and then once more in its conversation.
    private static final Duration MOMENT = Duration.ofMillis(5);
    /// The picture of a packet alone is painted sooner where its conversation is not followed meanwhile.
    private static final Duration PAINTING = Duration.ofMillis(25);
    /// What comes after the packet that was picked is followed when nobody has picked another one for so long.
    private static final Duration QUIET = Duration.ofMillis(200);
    /// What is shown already grows no more often while it is followed: each time is a picture that others wait for.
    private static final long BETWEEN_GROWTHS = 100_000_000;

    private final SessionViewModel session;
    private final Executor background;
    private Optional<CaptureSession> capture = Optional.empty();
    private Optional<SessionSnapshot> recorded = Optional.empty();
    private Optional<ConversationKey> key = Optional.empty();
    private Optional<OpenConversation> opened = Optional.empty();
    private ConversationSnapshot shown;
    private Optional<RunFinder> runs = Optional.empty();
    private boolean goesOn;
    private long now;
    private long grewAt;
    private int frames;
    /// The row of the packet whose place in its conversation is not known yet.
    private int awaited = FrameIndex.NO_FRAME;
    /// Whether that packet is shown alone meanwhile.
    private boolean alone;

    PickedConversation(SessionViewModel session, Executor background) {
        this.session = session;
        this.background = background;
    }

    /// What is shown while nothing is picked.
    static SessionSnapshot nothing() {
        return SessionSnapshot.empty(Provenance.FILE);
    }

    private static SessionSnapshot snapshot(
            Timeline timeline, String source, Provenance provenance, List<String> participants) {
        return new SessionSnapshot(
                timeline, source, provenance, participants, new FrameCounters(0, 0), Optional.empty());
    }

    /// Looks at another file, in which nothing is picked yet, or at none.
    ///
    /// @param live  whether it is captured now: then what comes too fast to be read is put together
    /// @param whole the session that it was when it was live, where that is known
    void show(Optional<CaptureSession> other, boolean live, Optional<SessionSnapshot> whole) {
        leave();
        recorded = whole;
        goesOn = live;
        capture = other;
        session.marks().forget();
        session.show(nothing(), -1);
    }

    /// Which conversation is shown; empty where none is.
    Optional<ConversationKey> key() {
        return key;
    }

    /// Shows the packet in `row` in its conversation.
    void pick(int row) {
        IndexSnapshot index = capture.orElseThrow().index();
        Optional<ConversationKey> wanted = ConversationKey.of(index.frames(), row);
        if (wanted.isEmpty() || !wanted.equals(key)) {
            leave();
            key = wanted;
        }
        Optional<Integer> step = recorded.flatMap(whole -> whole.timeline().stepOfFrame(row + 1L));
        if (step.isPresent()) {
            pickStep(recorded.orElseThrow(), step.get());
            return;
        }
        switch (wanted.map(ConversationKey::transport).orElse(Transport.OTHER)) {
            case TCP -> pickSegment(row);
            case UDP -> pickDatagram(row);
            case OTHER -> showAlone(row);
        }
    }

    private void pickStep(SessionSnapshot whole, int step) {
        if (session.snapshotProperty().get() == whole) {
            session.player().goTo(step);
        } else {
            session.show(whole, step);
        }
    }

    /// Takes note that the playhead of a whole session has come to the packet in `row`, whichever conversation it is of.
    ///
    /// @return whether a whole session is shown
    boolean goesAlong(int row) {
        boolean whole = recorded.isPresent() && session.snapshotProperty().get() == recorded.get();
        FrameIndex rows = capture.orElseThrow().index().frames();
        if (whole && row < rows.size()) {
            key = ConversationKey.of(rows, row);
        }
        return whole;
    }

    private void pickSegment(int row) {
        if (opened.isEmpty()) {
            OpenConversation conversation =
                    capture.orElseThrow().conversation(key.orElseThrow().number(), row + 1L);
            opened = Optional.of(conversation);
            runs = Optional.of(new RunFinder(new IndexedSteps(capture.orElseThrow(), conversation)))
                    .filter(_ -> goesOn);
        }
        if (shown == null || !reach(row)) {
            awaited = row;
            alone = false;
            opened.orElseThrow().rest(Duration.ZERO);
        }
    }

    /// Shows the conversation at the packet in `row`, where it was followed as far as that.
    private boolean reach(int row) {
        ConversationSnapshot newest = opened.orElseThrow().snapshot();
        Optional<Integer> step = newest.timeline().stepOfFrame(row + 1L);
        step.ifPresent(index -> {
            awaited = FrameIndex.NO_FRAME;
            grewAt = now;
            opened.orElseThrow().rest(QUIET);
            if (newest == shown) {
                session.player().goTo(index);
            } else {
                shown = newest;
                session.show(snapshot(newest.timeline(), row), index, runs(newest));
            }
        });
        return step.isPresent();
    }

    private LadderRuns runs(ConversationSnapshot newest) {
        return runs.map(finder -> finder.take(newest.timeline())).orElse(LadderRuns.NONE);
    }

    private void pickDatagram(int row) {
        Datagrams datagrams = Datagrams.of(capture.orElseThrow(), key.orElseThrow().number());
        int index = datagrams.indexOf(row + 1L).orElse(0);
        if (datagrams.size() == frames) {
            session.player().goTo(index);
            return;
        }
        frames = datagrams.size();
        session.show(datagrams.session(), index);
    }

    private void showAlone(int row) {
        shown = null;
        TimelineEvent.FrameSeen seen =
                TimelineEvent.FrameSeen.of(row + 1L, capture.orElseThrow().dissection(row));
        List<String> participants = Stream.of(seen.destination(), seen.source()).distinct().toList();
        session.show(snapshot(FrameTimeline.of(seen), words(), provenance(row), participants), 0);
    }

    private SessionSnapshot snapshot(Timeline timeline, int row) {
        return snapshot(timeline, words(), provenance(row), List.of());
    }

    private String words() {
        return capture.orElseThrow().kind();
    }

    private Provenance provenance(int row) {
        IndexSnapshot index = capture.orElseThrow().index();
        return index.interfaces().get(index.frames().interfaceIndex(row)).provenance();
    }

    /// Takes what was followed meanwhile; called once a pulse.
    ///
    /// @param grows    whether it is time to show more of what is shown already
    /// @param nowNanos the time, of any clock that only runs forward
    void pulse(boolean grows, long nowNanos) {
        now = nowNanos;
        opened.ifPresent(conversation -> {
            if (awaited != FrameIndex.NO_FRAME) {
                if (!alone) {
                    long frame = awaited + 1L;
                    conversation.await(followed -> followed.timeline().stepOfFrame(frame).isPresent(), MOMENT);
                }
                if (!reach(awaited) && !alone) {
                    conversation.rest(PAINTING);
                    showAlone(awaited);
                    alone = true;
                }
            } else if (grows && now - grewAt >= BETWEEN_GROWTHS && shown != null && conversation.snapshot() != shown) {
                ConversationSnapshot newest = conversation.snapshot();
                shown = newest;
                grewAt = now;
                SessionSnapshot before = session.snapshotProperty().get();
                session.show(snapshot(newest.timeline(), before.sourceName(), before.provenance(), List.of()),
                        runs(newest));
            }
        });
    }

    /// Takes note that the file has grown.
    void grown(IndexSnapshot index) {
        opened.filter(conversation ->
                        conversation.snapshot().segments() < key.orElseThrow().in(index).frames())
                .ifPresent(OpenConversation::refresh);
    }

    /// Whether somebody waits for the packet's conversation.
    boolean waits() {
        return awaited != FrameIndex.NO_FRAME;
    }

    /// How far the conversation was followed, while that goes on.
    Optional<ConversationSnapshot> followed() {
        return opened.map(OpenConversation::snapshot).filter(newest -> !newest.complete());
    }

    /// Follows no more.
    void stop() {
        opened.ifPresent(OpenConversation::cancel);
    }

    private void leave() {
        opened.ifPresent(conversation -> background.execute(conversation::close));
        opened = Optional.empty();
        key = Optional.empty();
        shown = null;
        frames = 0;
        awaited = FrameIndex.NO_FRAME;
    }
}

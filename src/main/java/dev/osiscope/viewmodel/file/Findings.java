package dev.osiscope.viewmodel.file;

import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.index.Transport;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.viewmodel.Inbox;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// What the analysis says of the conversations in sight. Who asks for one that was not analysed yet gets nothing, and
/// it is analysed in the background, once nobody has asked for another one for a moment: who looks here and there has the
/// processors for that. Those that were asked for last come first. Used on the JavaFX application thread.
public final class Findings {

    /// A longer conversation is analysed only on the ladder.
    private static final long MOST_FRAMES = 200_000;
    private static final int MOST_KEPT = 2_000;
    private static final int MOST_WANTED = 200;
    /// What grows is analysed again after so many times as long as that took: a tenth of a processor at most.
    private static final int REST = 9;
    /// For so long nobody has asked for another one when the next is begun,
    private static final long QUIET_NANOS = 200_000_000;
    /// or nothing was begun for so long: where a capture goes on there are new ones all the time.
    private static final long PATIENCE_NANOS = 1_000_000_000;
    /// Who shows what was found is told of it no more often: each time all lines in sight are shown anew.
    private static final long NEWS_NANOS = 100_000_000;

    private final Executor background;
    private final Inbox inbox;
    private final Map<Integer, ConversationFindings> known = new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final Set<Integer> grown = new LinkedHashSet<>();
    private final Set<Integer> unreadable = new HashSet<>();
    private final ReadOnlyIntegerWrapper generation = new ReadOnlyIntegerWrapper();
    /// Read by the background too: it stops where the file is another one.
    private volatile Optional<CaptureSession> capture = Optional.empty();
    private int worked = FrameIndex.NO_CONVERSATION;
    private boolean waiting;
    private boolean news;
    private long now;
    private long asked;
    private long begun;
    private long told;
    private long notBefore = Long.MIN_VALUE;

    Findings(Executor background, Inbox inbox) {
        this.background = background;
        this.inbox = inbox;
    }

    /// Looks at another file, or at none.
    void show(Optional<CaptureSession> other) {
        capture = other;
        known.clear();
        wanted.clear();
        grown.clear();
        unreadable.clear();
        tell();
    }

    private void tell() {
        news = false;
        told = now;
        generation.set(generation.get() + 1);
    }

    /// Changes whenever something new was found.
    public ReadOnlyIntegerProperty generationProperty() {
        return generation.getReadOnlyProperty();
    }

    /// The verdicts on the packet in `row` of the file, as far as they are known.
    public List<SegmentVerdict> verdicts(int row) {
        return capture.map(CaptureSession::index)
                .filter(index -> index.frames().transport(row) == Transport.TCP)
                .map(index -> index.frames().conversation(row))
                .filter(number -> number != FrameIndex.NO_CONVERSATION)
                .flatMap(this::of)
                .map(found -> found.verdicts().getOrDefault(row, List.of()))
                .orElse(List.of());
    }

    /// What was found in the TCP conversation of this number; empty where it was not analysed yet.
    Optional<ConversationFindings> of(int number) {
        IndexedConversation conversation = capture.orElseThrow().index().tcp().get(number);
        ConversationFindings found = known.get(number);
        if (conversation.frames() <= MOST_FRAMES) {
            if (found == null) {
                want(number);
            } else if (found.frames() < conversation.frames() && !unreadable.contains(number)) {
                grown.add(number);
            }
        }
        return Optional.ofNullable(found);
    }

    private void want(int number) {
        if (unreadable.contains(number) || number == worked) {
            return;
        }
        if (wanted.isEmpty()) {
            begun = now;
        }
        if (!wanted.remove(number)) {
            asked = now;
        }
        wanted.addFirst(number);
        if (wanted.size() > MOST_WANTED) {
            wanted.removeLast();
        }
    }

    /// Lets time pass: called once a pulse.
    ///
    /// @param wait     whether something more urgent is being made: then nothing new is begun
    /// @param nowNanos the time, of any clock that only runs forward
    void pulse(boolean wait, long nowNanos) {
        waiting = wait;
        now = nowNanos;
        workOn();
        if (news && (wanted.isEmpty() || now - told >= NEWS_NANOS)) {
            tell();
        }
    }

    private void workOn() {
        if (worked != FrameIndex.NO_CONVERSATION || waiting) {
            return;
        }
        boolean time = now - asked >= QUIET_NANOS || now - begun >= PATIENCE_NANOS;
        if (!wanted.isEmpty() && time) {
            analyse(wanted.removeFirst());
        } else if (wanted.isEmpty() && !grown.isEmpty() && now >= notBefore) {
            int number = grown.iterator().next();
            grown.remove(number);
            analyse(number);
        }
    }

    private void analyse(int number) {
        worked = number;
        begun = now;
        long start = now;
        CaptureSession from = capture.orElseThrow();
        IndexedConversation conversation = from.index().tcp().get(number);
        background.execute(() -> {
            try {
                ConversationFindings found = ConversationFindings.of(from, conversation, () -> isShown(from));
                inbox.execute(() -> {
                    notBefore = now + REST * (now - start);
                    take(from, number, found);
                });
            } catch (UncheckedIOException lost) {
                inbox.execute(() -> giveUp(from, number));
            }
        });
    }

    private boolean isShown(CaptureSession from) {
        return capture.filter(from::equals).isPresent();
    }

    private void take(CaptureSession from, int number, ConversationFindings found) {
        worked = FrameIndex.NO_CONVERSATION;
        if (isShown(from)) {
            known.put(number, found);
            if (known.size() > MOST_KEPT) {
                known.remove(known.keySet().iterator().next());
            }
            news = true;
        } else {
            // What has the same number in the file that is shown now was not asked for meanwhile.
            tell();
        }
        workOn();
    }

    private void giveUp(CaptureSession from, int number) {
        worked = FrameIndex.NO_CONVERSATION;
        if (isShown(from)) {
            unreadable.add(number);
        }
        workOn();
    }
}

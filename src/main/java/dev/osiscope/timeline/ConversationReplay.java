package dev.osiscope.timeline;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.tcp.ConversationTracker;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Makes the timeline of one TCP conversation whose segments lie in a file. It follows them once, from the first to the
/// last, and keeps a checkpoint every so many; a step is made when somebody looks at it, from the checkpoint before
/// it. So a conversation of any length takes a bounded time a step, and little memory a segment.
///
/// Used by one thread; the snapshots may be read by any. The words of its steps know of no socket calls: endpoints have
/// no names.
public final class ConversationReplay {

    private final Conversation conversation;
    private final ReplayCache cache = new ReplayCache();
    private final AppendLog<Checkpoint> checkpoints = new AppendLog<>();
    private final AppendLog<ChangedStep> changed = new AppendLog<>();
    private final SegmentTrace trace = new SegmentTrace();
    private ConversationSegments segments;
    private IntFunction<Dissection> dissections;
    private ConversationTracker tracker;
    private WorldState world = WorldState.EMPTY;
    private int followed;

    /// Stands before the first segment.
    ///
    /// @param reusesPorts whether there was a conversation between the same endpoints before
    public ConversationReplay(Conversation conversation, boolean reusesPorts, ConversationSegments segments) {
        this.conversation = conversation;
        grow(segments);
        tracker = new ConversationTracker(conversation, reusesPorts);
    }

    /// Takes the segments of a later moment: the same, and those that have come since.
    public void grow(ConversationSegments more) {
        segments = more;
        dissections = more.inOrder();
    }

    /// How many segments there are.
    public int size() {
        return segments.size();
    }

    /// How many of them were followed so far: as many steps the next snapshot has.
    public int followed() {
        return followed;
    }

    /// Follows up to `count` segments more.
    ///
    /// @return whether there are still more
    public boolean advance(int count) {
        int end = Math.min(segments.size(), followed + count);
        while (followed < end) {
            if (followed % Checkpoint.SPACING == 0) {
                checkpoints.add(new Checkpoint(tracker.copy(), world));
            }
            TrackedSegment segment = Checkpoint.track(
                    tracker, segments.frameNumber(followed), dissections.apply(followed));
            world = world.after(segment.changes(), Optional.of(segment));
            if (!segment.changes().isEmpty()) {
                changed.add(new ChangedStep(followed, segment.changes()));
            }
            trace.add(followed, segment);
            followed++;
        }
        return followed < segments.size();
    }

    /// The timeline as far as the segments were followed.
    public Timeline snapshot() {
        return new ReplayedTimeline(List.of(conversation), segments, checkpoints.snapshot(),
                changed.snapshot(), followed, trace.snapshot(), cache);
    }
}

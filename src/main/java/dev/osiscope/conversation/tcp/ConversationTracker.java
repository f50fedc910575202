package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.dissect.Dissection;
import java.util.List;
import java.util.Optional;

/// Follows one TCP conversation of which it is already known where it begins and who its client is: what
/// [TcpTracker] says of its segments, without those of the others. A copy of it is a checkpoint, from which the
/// segments after it can be followed again. Used by one thread.
public final class ConversationTracker {

    private final Conversation conversation;
    private final boolean reusesPorts;
    private TrackedConversation tracked;

    /// A tracker that has seen nothing of its conversation.
    ///
    /// @param reusesPorts whether there was a conversation between the same endpoints before
    public ConversationTracker(Conversation conversation, boolean reusesPorts) {
        this.conversation = conversation;
        this.reusesPorts = reusesPorts;
    }

    /// The same tracker; what one of them follows from now on no longer concerns the other.
    public ConversationTracker copy() {
        ConversationTracker copy = new ConversationTracker(conversation, reusesPorts);
        copy.tracked = tracked == null ? null : tracked.copy();
        return copy;
    }

    /// Follows the next segment of the conversation.
    ///
    /// @param frameNumber the number of its frame in the session, higher than the one before
    /// @return the segment in its conversation; empty where the frame has no TCP header
    public Optional<TrackedSegment> track(long frameNumber, Dissection dissection) {
        return Segment.of(dissection).map(segment -> track(frameNumber, segment));
    }

    private TrackedSegment track(long frameNumber, Segment segment) {
        if (tracked == null) {
            tracked = TrackedConversation.begin(conversation, segment, false, reusesPorts);
        }
        return tracked.track(frameNumber, segment, List.of());
    }
}

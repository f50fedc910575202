package dev.osiscope.conversation.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.comparison.RandomSegments;
import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// One conversation followed by itself, also from any of its checkpoints, gives what the tracker of all gives.
class ConversationTrackerTest {

    private static final long SEED = 20_261_203;
    private static final int CONVERSATIONS = 900;
    private static final int SPACING = 7;

    private final Map<Integer, List<TrackedSegment>> byConversation = new LinkedHashMap<>();
    private final Set<Set<Endpoint>> pairs = new HashSet<>();

    private void trackAll() {
        FrameDissector dissector = new FrameDissector(Set.of());
        TcpTracker tracker = new TcpTracker((_, _) -> { });
        long number = 0;
        for (Frame frame : new RandomSegments(SEED).conversations(CONVERSATIONS)) {
            TrackedSegment segment = tracker.track(++number, dissector.dissect(frame)).orElseThrow();
            byConversation.computeIfAbsent(segment.conversation().number(), _ -> new ArrayList<>()).add(segment);
        }
    }

    /// A first segment can also show what it changes in the conversation before; that is no concern of this one.
    private static TrackedSegment own(TrackedSegment segment) {
        List<StateChange> changes = segment.changes().stream()
                .filter(change -> change.conversation().equals(segment.conversation())).toList();
        return new TrackedSegment(segment.frameNumber(), segment.dissection(), segment.header(),
                segment.conversation(), segment.sender(), segment.role(), segment.sequence(),
                segment.acknowledgment(), segment.payloadLength(), changes, segment.senderState(),
                segment.receiverState(), segment.repeats(), segment.needless(), segment.trigger(),
                segment.analysis());
    }

    private ConversationTracker trackerOf(List<TrackedSegment> segments) {
        Conversation conversation = segments.getFirst().conversation();
        boolean first = pairs.add(Set.of(conversation.client(), conversation.server()));
        return new ConversationTracker(conversation, !first);
    }

    private static TrackedSegment again(ConversationTracker tracker, TrackedSegment segment) {
        return tracker.track(segment.frameNumber(), segment.dissection()).orElseThrow();
    }

    @Test
    void aConversationByItselfIsTheSameFromItsStartAndFromEveryCheckpoint() {
        trackAll();

        assertTrue(byConversation.size() > CONVERSATIONS / 2, "the ports were used again");
        for (List<TrackedSegment> segments : byConversation.values()) {
            ConversationTracker tracker = trackerOf(segments);
            List<ConversationTracker> checkpoints = new ArrayList<>();
            for (int index = 0; index < segments.size(); index++) {
                if (index % SPACING == 0) {
                    checkpoints.add(tracker.copy());
                }
                assertEquals(own(segments.get(index)), again(tracker, segments.get(index)));
            }
            for (int index = segments.size() - 1; index >= 0; index--) {
                ConversationTracker copy = checkpoints.get(index / SPACING).copy();
                for (int before = index / SPACING * SPACING; before < index; before++) {
                    again(copy, segments.get(before));
                }
                assertEquals(own(segments.get(index)), again(copy, segments.get(index)));
            }
        }
    }
}

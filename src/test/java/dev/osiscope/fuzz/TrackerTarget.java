package dev.osiscope.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.export.ConversationLadder;
import dev.osiscope.export.FrameFields;
import dev.osiscope.export.FramePlace;
import dev.osiscope.i18n.Messages;
import dev.osiscope.property.Words;
import dev.osiscope.timeline.ConversationReplay;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineBuilder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Follows the input as segments, between few endpoints: through tracker, analysis and timeline to the words of each
/// step; then each conversation again by itself, as it is followed in a file. [SegmentScript] says how the input tells
/// segments.
public final class TrackerTarget {

    private static final Messages MESSAGES = Messages.of(Locale.ENGLISH);

    private TrackerTarget() {}

    /// Loads the classes before the fuzzer takes the time of an input.
    public static void fuzzerInitialize() throws IOException {
        FuzzTarget.TRACKER.warmUp();
    }

    /// One input: segments.
    public static void fuzzerTestOneInput(byte[] input) {
        FrameDissector dissector = new FrameDissector(Set.of(DissectorTarget.HUB_PORT));
        Memory memory = new Memory(TcpJudge::new);
        TimelineBuilder builder = new TimelineBuilder();
        SegmentScript script = new SegmentScript(input);
        for (long number = 1; script.more(); number++) {
            builder.segment(number, dissector.dissect(script.next(), number, memory));
        }
        List<Step> steps = steps(builder.snapshot());
        steps.forEach(TrackerTarget::tell);
        Map<Conversation, List<TrackedSegment>> conversations = steps.stream()
                .map(step -> step.segment().orElseThrow())
                .collect(Collectors.groupingBy(TrackedSegment::conversation, LinkedHashMap::new, Collectors.toList()));
        conversations.forEach((conversation, segments) -> replay(conversation, segments, conversations.keySet()));
    }

    private static List<Step> steps(Timeline timeline) {
        return IntStream.range(0, timeline.size()).mapToObj(timeline::step).toList();
    }

    private static void tell(Step step) {
        Words.say(step);
        TrackedSegment segment = step.segment().orElseThrow();
        new FrameFields(FramePlace.first(step.event().timeNanos()), segment.dissection(), Optional.of(segment)).all();
    }

    private static void replay(
            Conversation conversation, List<TrackedSegment> segments, Set<Conversation> conversations) {
        boolean reusesPorts = conversations.stream().anyMatch(other ->
                other.number() < conversation.number() && ends(other).equals(ends(conversation)));
        ConversationReplay replay = new ConversationReplay(conversation, reusesPorts, new SeenSegments(segments));
        while (replay.advance(1 + segments.size() / 2)) {
            steps(replay.snapshot());
        }
        List<Step> steps = steps(replay.snapshot());
        assertEquals(segments.stream().map(TrackerTarget::essence).toList(),
                steps.stream().map(step -> essence(step.segment().orElseThrow())).toList());
        new ConversationLadder(conversation, replay.snapshot(), MESSAGES).lines().forEach(_ -> { });
    }

    private static Set<Object> ends(Conversation conversation) {
        return Set.copyOf(List.of(conversation.client(), conversation.server()));
    }

    /// All but the changes: the first segment of a conversation may show some of the one before it.
    private static List<Object> essence(TrackedSegment segment) {
        return List.of(segment.frameNumber(), segment.sender(), segment.role(), segment.sequence(),
                segment.acknowledgment(), segment.senderState(), segment.receiverState(), segment.repeats(),
                segment.needless(), segment.trigger(), segment.analysis());
    }
}

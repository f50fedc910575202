package dev.osiscope.export;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.Close;
import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.conversation.tcp.TcpEvent;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One conversation as lines of text: who talks with whom and how it ends, then for each segment a line and
/// below it a sentence that says what happens.
public final class ConversationLadder {

    private static final String ROW = "%7s %11s  %-17s  %-12s %-30s %-36s %s";
    private static final String COMMENT = " ".repeat(21);

    private final Conversation conversation;
    private final Timeline steps;
    private final Messages messages;
    private final long start;

    /// The ladder of `conversation`.
    ///
    /// @param steps its steps; at least one
    public ConversationLadder(Conversation conversation, Timeline steps, Messages messages) {
        this.conversation = conversation;
        this.steps = steps;
        this.messages = messages;
        this.start = steps.timeNanos(0);
    }

    /// The lines, the heading first; each step is asked for when its lines are.
    public Stream<String> lines() {
        return Stream.concat(heading(), steps().flatMap(this::lines));
    }

    private Stream<String> heading() {
        Close close = findClose();
        Stream<String> first = Stream.of(
                messages.text("text.conversation", conversation.number(), conversation.client(),
                        conversation.server(), Counts.segments(steps.size())),
                messages.text("text.close." + key(close), values(close)));
        Stream<String> checksums = ChecksumSummary.line(steps().flatMap(step -> step.dissection().stream()), messages);
        Stream<String> columns = Stream.of(ROW.formatted(messages.text("text.frame"), messages.text("text.time"),
                messages.text("text.direction"), messages.text("text.flags"), messages.text("text.numbers"),
                messages.text("text.states"), messages.text("text.verdicts")));
        return Stream.of(first, checksums, columns).flatMap(lines -> lines);
    }

    private Stream<Step> steps() {
        return IntStream.range(0, steps.size()).mapToObj(steps::step);
    }

    private Stream<String> lines(Step step) {
        return Stream.concat(step.segment().map(segment -> line(step, segment).stripTrailing()).stream(),
                Stream.of(COMMENT + messages.text(step.what())));
    }

    private String line(Step step, TrackedSegment segment) {
        long since = step.event().timeNanos() - start;
        String direction = segment.sender() == End.CLIENT ? "text.from.client" : "text.from.server";
        return ROW.formatted(segment.frameNumber(), SegmentText.seconds(since), messages.text(direction),
                segment.header().flags(), SegmentText.numbers(segment), SegmentText.states(segment),
                verdicts(segment));
    }

    private static String verdicts(TrackedSegment segment) {
        return segment.analysis().verdicts().stream().sorted().map(SegmentVerdict::field)
                .collect(Collectors.joining(" "));
    }

    private Close findClose() {
        return Close.of(steps().flatMap(step -> step.segment().stream()).filter(Close::concerns).toList());
    }

    private static String key(Close close) {
        return switch (close.kind()) {
            case OPEN -> "open";
            case HALF -> "half";
            case THREE_SEGMENTS -> "three";
            case FOUR_SEGMENTS -> "four";
            case CROSSED -> "crossed";
            case RESET -> refuses(close.reset().orElseThrow()) ? "refused"
                    : close.first().equals(close.reset()) ? "reset" : "fin.reset";
        };
    }

    private static boolean refuses(TrackedSegment reset) {
        return reset.changes().stream().anyMatch(change ->
                change.cause() == TcpEvent.RECEIVED_RST && change.from() == TcpState.SYN_SENT);
    }

    /// Who closed first and in which frame, the other end, who reset and in which frame; as far as there are any.
    private static Object[] values(Close close) {
        List<Object> values = new ArrayList<>();
        close.first().ifPresent(first -> values.addAll(List.of(first.from(), first.frameNumber(), first.to())));
        close.reset().ifPresent(reset -> values.addAll(List.of(reset.from(), reset.frameNumber())));
        return values.toArray();
    }
}

package dev.osiscope.export;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.i18n.Messages;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.layers.TcpIpLayer;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A session as lines of text: a line a step, with direction, flags, numbers, the states of both ends and
/// the layers that act. At most 120 columns as long as names are short; the states have room for one that is passed.
public final class TextLadder {

    private static final String SEGMENT = "%4d %5d %9s %-12s %-9s %-21s %-34s %-11s %s";
    private static final String EVENT = "%4d %5s %9s %-12s %-66s %-11s %s";
    private static final int EVENT_WIDTH = 66;
    private static final int WIDTH = 120;
    private static final int HEADING = 2;
    private static final String COMMENT = " ".repeat(21);

    private final Timeline timeline;
    private final Messages messages;

    /// The ladder of `timeline`.
    public TextLadder(Timeline timeline, Messages messages) {
        this.timeline = timeline;
        this.messages = messages;
    }

    /// The lines, with two of heading.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%4s %5s %9s %-12s %-9s %-21s %-34s %-11s %s".formatted(
                messages.text("text.step"), messages.text("text.frame"), messages.text("text.time"),
                messages.text("text.direction"), messages.text("text.flags"), messages.text("text.numbers"),
                messages.text("text.states"), messages.text("text.osi"), messages.text("text.internet")));
        lines.add("-".repeat(WIDTH));
        for (int index = 0; index < timeline.size(); index++) {
            lines.add(line(timeline.step(index)).stripTrailing());
        }
        return lines;
    }

    /// The same with a sentence to each step that says what happens in it.
    public List<String> commented() {
        List<String> plain = lines();
        List<String> lines = new ArrayList<>(plain.subList(0, HEADING));
        for (int index = 0; index < timeline.size(); index++) {
            lines.add(plain.get(HEADING + index));
            lines.add(COMMENT + messages.text(timeline.step(index).what()));
        }
        return lines;
    }

    private String line(Step step) {
        return step.segment().map(segment -> segmentLine(step, segment)).orElseGet(() -> eventLine(step));
    }

    private String segmentLine(Step step, TrackedSegment segment) {
        return SEGMENT.formatted(
                step.index() + 1,
                segment.frameNumber(),
                time(step),
                name(segment.from()) + " → " + name(segment.to()),
                segment.header().flags(),
                SegmentText.numbers(segment),
                SegmentText.states(segment),
                osi(step),
                internet(step));
    }

    private String eventLine(Step step) {
        String words = messages.text(step.title()) + step.changes().stream()
                .map(change -> "  " + StateChange.path(List.of(change)))
                .collect(Collectors.joining());
        return EVENT.formatted(
                step.index() + 1,
                step.frameNumber() == 0 ? "" : String.valueOf(step.frameNumber()),
                time(step),
                step.event().participant().orElse(""),
                words.length() <= EVENT_WIDTH ? words : words.substring(0, EVENT_WIDTH - 1) + "…",
                osi(step),
                internet(step));
    }

    private String time(Step step) {
        return SegmentText.seconds(step.event().timeNanos() - timeline.timeNanos(0));
    }

    private String name(Endpoint endpoint) {
        return timeline.names().getOrDefault(endpoint, endpoint.toString());
    }

    private static String osi(Step step) {
        return step.layers().acting().stream()
                .map(OsiLayer::number)
                .sorted((one, other) -> other - one)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private String internet(Step step) {
        return step.layers().actingInternet().stream()
                .sorted((one, other) -> other.ordinal() - one.ordinal())
                .map(layer -> messages.text("internet." + layer.name()))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining(" "));
    }
}

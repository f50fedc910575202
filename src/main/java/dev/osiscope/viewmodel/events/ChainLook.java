package dev.osiscope.viewmodel.events;

import dev.osiscope.i18n.Messages;
import dev.osiscope.timeline.SocketCallKind;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.viewmodel.Participants;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes of a message's steps what is shown of its way.
final class ChainLook {

    private static final int MOST_BRANCHES = 8;

    private final Timeline timeline;
    private final Messages messages;

    ChainLook(Timeline timeline, Messages messages) {
        this.timeline = timeline;
        this.messages = messages;
    }

    ChainModel of(Journey journey, int playhead) {
        List<ChainLink> trunk = new ArrayList<>();
        Flow flow = journey.flow();
        carried(flow, journey.from(), journey.to()).map(step -> link(step, playhead)).forEach(trunk::add);
        trunk.add(link(journey.message(), playhead));
        journey.steps().forEach(step -> trunk.add(link(step, playhead)));
        List<ChainModel.Branch> branches = journey.deliveries().stream().limit(MOST_BRANCHES)
                .map(delivery -> branch(delivery, playhead)).toList();
        return new ChainModel(Participants.name(timeline, flow.sender()), List.copyOf(trunk), branches,
                Math.max(0, journey.deliveries().size() - MOST_BRANCHES));
    }

    private ChainModel.Branch branch(Delivery delivery, int playhead) {
        Flow flow = delivery.flow();
        Stream<Integer> steps = Stream.concat(carried(flow, delivery.from(), delivery.to()),
                flow.heard().stepsOf(delivery.from(), delivery.to()));
        return new ChainModel.Branch(Participants.name(timeline, flow.receiver()),
                steps.map(step -> link(step, playhead)).toList());
    }

    /// The steps in which bytes of a stream are written, carried and read.
    private static Stream<Integer> carried(Flow flow, long from, long to) {
        return Stream.of(flow.writes(), flow.segments(), flow.reads()).flatMap(pieces -> pieces.stepsOf(from, to));
    }

    private ChainLink link(int index, int playhead) {
        Step step = timeline.step(index);
        LinkKind kind = kind(step);
        String title = step.event() instanceof TimelineEvent.EmitterUsed use
                ? messages.text("lens.emit", use.event()) : messages.text(step.title());
        String kindWords = messages.text("lens.link." + kind);
        String who = Participants.actor(timeline, step).orElse("");
        String detail = detail(step);
        return new ChainLink(index, kind, title, detail, index == playhead, index <= playhead,
                messages.text("lens.link.spoken", kindWords, who, title, index + 1));
    }

    private String detail(Step step) {
        return switch (step.event()) {
            case TimelineEvent.MessageScrubbed scrub when scrub.refused() -> messages.text("lens.refused", Shown.of(scrub.before()));
            case TimelineEvent.MessageScrubbed scrub ->
                messages.text("lens.changed", Shown.of(scrub.before()), Shown.of(scrub.after()));
            case TimelineEvent.EmitterUsed use -> Shown.of(use.data());
            case TimelineEvent.SocketCalled call -> Shown.of(call.text());
            default -> "";
        };
    }

    private static LinkKind kind(Step step) {
        return switch (step.event()) {
            case TimelineEvent.SocketCalled call ->
                call.kind() == SocketCallKind.READ ? LinkKind.READ : LinkKind.WRITE;
            case TimelineEvent.MessageScrubbed _ -> LinkKind.SCRUB;
            case TimelineEvent.EmitterUsed use -> switch (use.event()) {
                case "message" -> LinkKind.EVENT;
                case "broadcast" -> LinkKind.BROADCAST;
                default -> LinkKind.EMIT;
            };
            default -> LinkKind.SEGMENT;
        };
    }
}

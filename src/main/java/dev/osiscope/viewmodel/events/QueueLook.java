package dev.osiscope.viewmodel.events;

import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import dev.osiscope.timeline.EmitterUseKind;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.viewmodel.Participants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The queue at a step: the last calls, what runs, and what waits.
final class QueueLook {

    private static final int MOST_CALLS = 10;
    private static final int MOST_WAITING = 12;
    /// What runs within a listener stands deeper than the listener, which stands deeper than its emission.
    private static final int WITHIN = 2;

    private final JourneyLog log;
    private final Timeline timeline;
    private final Messages messages;

    QueueLook(JourneyLog log, Timeline timeline, Messages messages) {
        this.log = log;
        this.timeline = timeline;
        this.messages = messages;
    }

    List<QueueLine> at(int playhead) {
        List<QueueLine> lines = new ArrayList<>(calls(playhead));
        List<QueueLine> waiting = new ArrayList<>();
        for (Flow flow : log.flows()) {
            addWaiting(flow, playhead, waiting);
        }
        waiting.stream().limit(MOST_WAITING).forEach(lines::add);
        return List.copyOf(lines);
    }

    private List<QueueLine> calls(int playhead) {
        List<Integer> calls = log.calls();
        int place = Collections.binarySearch(calls, playhead);
        int end = place >= 0 ? place + 1 : -place - 1;
        Optional<Journey> running = log.handledIn(playhead);
        return calls.subList(Math.max(0, end - MOST_CALLS), end).stream()
                .flatMap(step -> call(step, running, step == playhead)).toList();
    }

    /// An emission, with the listeners that it calls under it; or a scrubber. What the hub does with a message runs within the call
    /// of the message's listener.
    private Stream<QueueLine> call(int index, Optional<Journey> running, boolean here) {
        Step step = timeline.step(index);
        Optional<Journey> handled = log.handledIn(index);
        boolean around = here || running.isPresent() && handled.equals(running) && surrounds(step);
        String title = messages.text(step.title());
        String who = Participants.actor(timeline, step).orElse("");
        String detail = detail(step);
        QueueLine.State state = around ? QueueLine.State.RUNS : QueueLine.State.DONE;
        int depth = depth(step, handled);
        QueueLine call = line(index, state, depth, who, title, detail);
        return Stream.concat(Stream.of(call), called(step)
                .map(listener -> line(index, state, depth + 1, who, listener, messages.text("lens.called"))));
    }

    /// The listeners with their data, in the order in which they are called.
    private Stream<String> called(Step step) {
        return step.event() instanceof TimelineEvent.EmitterUsed use && use.kind() == EmitterUseKind.EMIT
                ? use.called().stream().map(name -> messages.text("lens.listener", name, Shown.of(use.data())))
                : Stream.empty();
    }

    /// Whether the step is an emission within which what comes after it of the same message runs.
    private static boolean surrounds(Step step) {
        return step.event() instanceof TimelineEvent.EmitterUsed use && !use.event().equals("broadcast");
    }

    private static int depth(Step step, Optional<Journey> handled) {
        if (handled.isEmpty() || handled.get().message() == step.index()) {
            return 0;
        }
        return step.event() instanceof TimelineEvent.EmitterUsed use && use.event().equals("broadcast") ? 2 * WITHIN : WITHIN;
    }

    private String detail(Step step) {
        return switch (step.event()) {
            case TimelineEvent.EmitterUsed use -> messages.text(Counts.listeners(use.listeners()));
            case TimelineEvent.MessageScrubbed scrub ->
                messages.text("lens.changed", Shown.of(scrub.before()), Shown.of(scrub.after()));
            default -> "";
        };
    }

    private void addWaiting(Flow flow, int playhead, List<QueueLine> waiting) {
        long read = flow.reads().reachAt(playhead);
        long unread = flow.segments().reachAt(playhead) - read;
        String from = Participants.name(timeline, flow.sender());
        String to = Participants.name(timeline, flow.receiver());
        for (Piece heard : flow.heard().after(playhead)) {
            if (heard.to() > read || heard.from() >= read) {
                break;
            }
            waiting.add(line(heard.step(), QueueLine.State.WAITS, 0, to, messages.text("lens.waits.event", from),
                    messages.text(timeline.step(heard.step()).title())));
        }
        if (unread > 0) {
            waiting.add(line(flow.segments().lastTo(playhead).step(), QueueLine.State.WAITS, 0, to,
                    messages.text("lens.waits.read", messages.text(Counts.bytes(unread)), from), ""));
        }
        flow.unwritten(playhead).forEach(delivery -> waiting.add(line(delivery.write(), QueueLine.State.WAITS, 0, from,
                messages.text("lens.waits.write", to), "")));
    }

    private QueueLine line(int step, QueueLine.State state, int depth, String who, String what, String detail) {
        String spoken = messages.text("lens.queue.spoken", messages.text("lens.state." + state), who, what, detail);
        return new QueueLine(step, state, depth, who, what, detail, spoken);
    }
}

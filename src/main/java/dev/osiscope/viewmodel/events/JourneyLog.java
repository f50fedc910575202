package dev.osiscope.viewmodel.events;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.timeline.EmitterUseKind;
import dev.osiscope.timeline.SocketCallKind;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The messages of a session, each with all steps in which it goes on, read once from the steps. A segment belongs to a message
/// because its sequence numbers are those of the message's bytes in the stream.
///
/// That a line which the hub writes is a certain message follows from order and text: to each subscriber, messages are
/// written in the order in which they were broadcast. Where the text of a call is not known as a whole, it stands for
/// all that waited.
final class JourneyLog {

    private static final int LOOK_AHEAD = 512;
    /// A step may be about many messages; the first of them are enough to go on from.
    private static final int MOST_OF_A_STEP = 64;
    /// What the hub tells a sender: that its message was refused, that it was changed.
    private static final String ERROR = "{\"event\":\"error\"";
    private static final String NOTICE = "{\"event\":\"scrubbed\"";

    private record Way(Endpoint from, Endpoint to) {}

    private record Broadcast(Journey journey, String text, int step) {}

    private record Place(Flow flow, long from, long to) {}

    private final String hub;
    private final Map<Way, Flow> flows = new HashMap<>();
    private final List<Flow> all = new ArrayList<>();
    private final List<Journey> journeys = new ArrayList<>();
    private final List<Broadcast> broadcasts = new ArrayList<>();
    private final List<Integer> calls = new ArrayList<>();
    private final Map<Integer, Journey> own = new HashMap<>();
    private final Map<Integer, Place> places = new HashMap<>();
    private Journey current;
    private String scrubbed = "";
    private boolean changed;
    private int taken;
    private TimelineEvent last;

    /// @param hub the hub's name
    JourneyLog(String hub) {
        this.hub = hub;
    }

    /// Reads the steps that are new in `timeline`.
    ///
    /// @return false where it is not a later state of the one before
    boolean take(Timeline timeline) {
        if (taken > timeline.size() || taken > 0 && timeline.step(taken - 1).event() != last) {
            return false;
        }
        while (taken < timeline.size()) {
            Step step = timeline.step(taken);
            last = step.event();
            take(step);
            taken++;
        }
        return true;
    }

    private void take(Step step) {
        switch (step.event()) {
            case TimelineEvent.SegmentSeen seen -> segment(seen.segment(), step.index());
            case TimelineEvent.SocketCalled call when call.local().isPresent() && call.remote().isPresent() ->
                call(call, call.local().get(), call.remote().get(), step.index());
            case TimelineEvent.EmitterUsed use when use.kind() == EmitterUseKind.EMIT -> {
                calls.add(step.index());
                if (use.local().isPresent() && use.remote().isPresent()) {
                    emit(use, use.local().get(), use.remote().get(), step.index());
                }
            }
            case TimelineEvent.MessageScrubbed scrub -> {
                changed |= scrub.who().equals(hub);
                calls.add(step.index());
                goesOn(scrub.who(), step.index());
            }
            default -> { }
        }
    }

    private void segment(TrackedSegment segment, int step) {
        if (segment.role() == SegmentRole.SYN && segment.repeats().isEmpty()) {
            forget(segment.from(), segment.to());
        }
        if (segment.payloadLength() > 0) {
            Flow flow = flow(segment.from(), segment.to());
            long from = segment.sequence() - 1;
            flow.segments().add(from, from + segment.payloadLength(), step);
            places.put(step, new Place(flow, from, from + segment.payloadLength()));
        }
    }

    /// A new connection between the same ends begins.
    private void forget(Endpoint from, Endpoint to) {
        flows.remove(new Way(from, to));
        flows.remove(new Way(to, from));
    }

    private Flow flow(Endpoint from, Endpoint to) {
        return flows.computeIfAbsent(new Way(from, to), way -> {
            Flow flow = new Flow(from, to, broadcasts.size());
            all.add(flow);
            return flow;
        });
    }

    private void call(TimelineEvent.SocketCalled call, Endpoint local, Endpoint remote, int step) {
        if (call.kind() == SocketCallKind.ACCEPT) {
            flow(local, remote);
        } else if (call.kind() == SocketCallKind.WRITE && call.byteCount() > 0) {
            Flow flow = flow(local, remote);
            long from = flow.writes().reach();
            flow.writes().add(from, from + call.byteCount(), step);
            places.put(step, new Place(flow, from, from + call.byteCount()));
            if (call.who().equals(hub)) {
                deliver(flow, from, call, step);
            }
        } else if (call.kind() == SocketCallKind.READ && call.byteCount() > 0) {
            Flow flow = flow(remote, local);
            long from = flow.reads().reach();
            flow.read(call.byteCount(), Lines.whole(call.text(), call.byteCount()), step);
            places.put(step, new Place(flow, from, from + call.byteCount()));
        }
    }

    private void emit(TimelineEvent.EmitterUsed use, Endpoint local, Endpoint remote, int step) {
        if (use.event().equals("message")) {
            Flow flow = flow(remote, local);
            Piece line = flow.hear(step);
            if (use.who().equals(hub)) {
                current = new Journey(flow, line, step);
                scrubbed = use.data();
                changed = false;
                flow.journeys().add(current);
                journeys.add(current);
                own.put(step, current);
            } else {
                places.put(step, new Place(flow, line.from(), line.to()));
            }
        } else if (current != null && use.who().equals(hub) && current.flow() == flow(remote, local)) {
            hubEmits(use, local, remote, step);
        }
    }

    private void hubEmits(TimelineEvent.EmitterUsed use, Endpoint local, Endpoint remote, int step) {
        switch (use.event()) {
            case "scrubbed" -> scrubbed = use.data();
            case "refused" -> flow(local, remote).answers().add(current);
            case "broadcast" -> {
                broadcasts.add(new Broadcast(current, scrubbed, step));
                if (changed) {
                    flow(local, remote).notices().add(current);
                }
            }
            default -> {
                return;
            }
        }
        goesOn(use.who(), step);
    }

    private void goesOn(String who, int step) {
        if (current != null && who.equals(hub)) {
            current.steps().add(step);
            own.put(step, current);
        }
    }

    private void deliver(Flow flow, long start, TimelineEvent.SocketCalled call, int step) {
        String text = Lines.whole(call.text(), call.byteCount());
        if (text != null) {
            Lines.of(text).forEach(line -> deliver(flow, line.text(), start + line.from(), start + line.to(), step));
        } else if (!deliverBySize(flow, start, call.byteCount(), step)) {
            deliverAll(flow, start, start + call.byteCount(), step);
        }
    }

    private boolean deliverBySize(Flow flow, long start, long byteCount, int step) {
        List<Broadcast> waiting = new ArrayList<>();
        List<Integer> indexes = new ArrayList<>();
        int end = Math.min(broadcasts.size(), flow.nextBroadcast() + LOOK_AHEAD);
        for (int index = flow.nextBroadcast(); index < end; index++) {
            if (isFor(broadcasts.get(index), flow)) {
                waiting.add(broadcasts.get(index));
                indexes.add(index);
            }
        }
        List<WriteSizes.Cut> cuts = WriteSizes.of(waiting.stream().map(Broadcast::text).toList(), byteCount);
        for (int index = 0; index < cuts.size(); index++) {
            WriteSizes.Cut cut = cuts.get(index);
            Broadcast broadcast = waiting.get(index);
            add(new Delivery(broadcast.journey, flow, start + cut.from(), start + cut.to(), broadcast.step, step));
            flow.nextBroadcast(indexes.get(index) + 1);
        }
        return !cuts.isEmpty();
    }

    private void deliver(Flow flow, String text, long from, long to, int step) {
        int end = Math.min(broadcasts.size(), flow.nextBroadcast() + LOOK_AHEAD);
        for (int index = flow.nextBroadcast(); index < end; index++) {
            Broadcast broadcast = broadcasts.get(index);
            if (broadcast.text.equals(text) && isFor(broadcast, flow)) {
                add(new Delivery(broadcast.journey, flow, from, to, broadcast.step, step));
                flow.nextBroadcast(index + 1);
                return;
            }
        }
        Journey told = text.startsWith(ERROR) ? flow.answers().poll() : text.startsWith(NOTICE) ? flow.notices().poll() : null;
        if (told != null) {
            add(new Delivery(told, flow, from, to, told.steps().getLast(), step));
        }
    }

    private void deliverAll(Flow flow, long from, long to, int step) {
        for (int index = flow.nextBroadcast(); index < broadcasts.size(); index++) {
            Broadcast broadcast = broadcasts.get(index);
            if (isFor(broadcast, flow)) {
                add(new Delivery(broadcast.journey, flow, from, to, broadcast.step, step));
            }
        }
        flow.nextBroadcast(broadcasts.size());
    }

    private static boolean isFor(Broadcast broadcast, Flow flow) {
        return !broadcast.journey.flow().sender().equals(flow.receiver());
    }

    private static void add(Delivery delivery) {
        delivery.flow().deliveries().add(delivery);
        delivery.journey().deliveries().add(delivery);
    }

    /// The steps in which something was emitted or scrubbed, ascending.
    List<Integer> calls() {
        return calls;
    }

    /// Every direction of every connection.
    List<Flow> flows() {
        return all;
    }

    /// The message that the hub handles in `step`; empty where it handles none.
    Optional<Journey> handledIn(int step) {
        return Optional.ofNullable(own.get(step));
    }

    /// The messages that `step` is about.
    List<Journey> journeysOf(int step) {
        Journey handled = own.get(step);
        if (handled != null) {
            return List.of(handled);
        }
        Place place = places.get(step);
        if (place == null) {
            return List.of();
        }
        List<Journey> found = new ArrayList<>();
        found.addAll(between(place.flow.journeys(), Journey::to, Journey::from, place));
        between(place.flow.deliveries(), Delivery::to, Delivery::from, place).stream().map(Delivery::journey).forEach(found::add);
        return found;
    }

    /// Those of a stream, in its order, with bytes in a place.
    private static <T> List<T> between(List<T> ordered, ToLongFunction<T> to, ToLongFunction<T> from, Place place) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to.applyAsLong(ordered.get(middle)) <= place.from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ordered.subList(low, ordered.size()).stream().takeWhile(one -> from.applyAsLong(one) < place.to)
                .limit(MOST_OF_A_STEP).toList();
    }

    /// The last message that came to the hub by `step`; empty before the first.
    Optional<Journey> lastAt(int step) {
        int low = 0;
        int high = journeys.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (journeys.get(middle).message() <= step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(journeys.get(low - 1));
    }
}

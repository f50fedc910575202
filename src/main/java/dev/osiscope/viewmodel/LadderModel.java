package dev.osiscope.viewmodel;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Durations;
import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.FrameDigest;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireDeed;
import dev.osiscope.wire.FieldValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the ladder shows: its lifelines, and the row of any step. Rows are made when somebody looks.
public final class LadderModel {

    private final Timeline timeline;
    private final Participants participants;
    private final Messages messages;
    private final LadderRuns runs;

    private LadderModel(Timeline timeline, Participants participants, LadderRuns runs, Messages messages) {
        this.timeline = timeline;
        this.runs = runs;
        this.participants = participants;
        this.messages = messages;
    }

    /// The ladder of `snapshot`.
    public static LadderModel of(SessionSnapshot snapshot, Messages messages) {
        return of(snapshot, LadderRuns.NONE, messages);
    }

    /// The ladder of `snapshot`, in which each of `runs` is one row.
    public static LadderModel of(SessionSnapshot snapshot, LadderRuns runs, Messages messages) {
        return new LadderModel(snapshot.timeline(), Participants.of(snapshot), runs, messages);
    }

    /// The runs of segments that are one row each.
    public LadderRuns runs() {
        return runs;
    }

    /// The step whose row stands below that of `index` with the playhead there: the next one, or that after a run.
    public int next(int index, int playhead) {
        return runs.at(index, playhead).map(LadderRuns.Run::to).orElse(index + 1);
    }

    /// A lifeline's head.
    ///
    /// @param name     the participant
    /// @param endpoint its newest endpoint up to the playhead; empty where it has none of its own
    public record Lifeline(String name, String endpoint) {}

    /// The lifelines as they are called after the step at `playhead`.
    public List<Lifeline> lifelines(int playhead) {
        Map<String, String> newest = new LinkedHashMap<>();
        var world = timeline.worldAfter(playhead);
        world.listening().forEach(endpoint -> remember(newest, endpoint));
        timeline.conversations().stream()
                .filter(conversation -> world.states().keySet().stream()
                        .anyMatch(end -> end.conversation().equals(conversation)))
                .forEach(conversation -> {
                    remember(newest, conversation.client());
                    remember(newest, conversation.server());
                });
        return participants.names().stream()
                .map(name -> stranger(name).orElseGet(() -> new Lifeline(name, newest.getOrDefault(name, ""))))
                .toList();
    }

    /// A stranger's lifeline, where the part that it plays is known: that says more than its endpoint alone.
    private Optional<Lifeline> stranger(String name) {
        return Participants.role(timeline, name).map(role -> new Lifeline(messages.text(role), name));
    }

    private void remember(Map<String, String> newest, Endpoint endpoint) {
        String name = Participants.name(timeline, endpoint);
        if (!name.equals(endpoint.toString())) {
            newest.put(name, endpoint.toString());
        }
    }

    /// How many rows there are: one a step.
    public int size() {
        return timeline.size();
    }

    /// When the step at `index` happened, nanoseconds since 1970-01-01T00:00:00Z; costs as little as [#arrowsBefore(int)].
    public long timeNanos(int index) {
        return timeline.timeNanos(index);
    }

    /// How much later the step at `index` happened than the one before it, in words; for all but the first.
    public String pause(int index) {
        return messages.text("ladder.gap", Durations.of(timeline.timeNanos(index) - timeline.timeNanos(index - 1)));
    }

    /// How many of the first `index` rows are arrows: what their heights hang on, as on [#chipsBefore(int)].
    public int arrowsBefore(int index) {
        return timeline.framesBefore(index);
    }

    /// How many of the first `index` rows bear chips.
    public int chipsBefore(int index) {
        return timeline.changesBefore(index);
    }

    /// The row of step `index` as it is after all steps.
    public LadderRow row(int index) {
        return row(index, timeline.size() - 1);
    }

    /// The row of step `index` as it is after the step at `playhead`: on the wire of a lab a frame may hang, and be lost or
    /// arrive later. That of the first step of a run is the run's.
    public LadderRow row(int index, int playhead) {
        return runs.at(index, playhead).map(this::runRow).orElseGet(() -> stepRow(index, playhead));
    }

    private LadderRow runRow(LadderRuns.Run run) {
        Conversation only = conversation(run);
        String count = messages.number(run.size());
        Phrase sent = Sizes.bytes(runs.payload(run, false));
        Phrase answered = Sizes.bytes(runs.payload(run, true));
        Phrase time = Durations.of(timeline.timeNanos(run.to() - 1) - timeline.timeNanos(run.from()));
        boolean back = runs.payload(run, false) == 0;
        boolean oneWay = back || runs.payload(run, true) == 0;
        String there = arrow(only.client(), only.server());
        String here = arrow(only.server(), only.client());
        return new LadderRow.Run(run.from(), place(only.client()), place(only.server()),
                oneWay ? messages.text("ladder.fold", Counts.dataSegments(runs.data(run)),
                                messages.text("ladder.size", runs.payload(run, back)), back ? here : there)
                        : messages.text("ladder.run", count),
                oneWay ? foldDetails(run.size() - runs.data(run), time)
                        : messages.text("ladder.run.details", there, sent, here, answered, time), List.of(),
                messages.text("ladder.run.spoken", run.from() + 1, run.to(), count, sent, answered, time));
    }

    private String foldDetails(int acknowledgments, Phrase time) {
        return acknowledgments == 0 ? messages.text("ladder.fold.unanswered", time)
                : messages.text("ladder.fold.details", Counts.acknowledgments(acknowledgments), time);
    }

    /// Which way it points on the ladder.
    private String arrow(Endpoint from, Endpoint to) {
        return place(from) <= place(to) ? "→" : "←";
    }

    /// Of a session that is one conversation no step is made.
    private Conversation conversation(LadderRuns.Run run) {
        List<Conversation> all = timeline.conversations();
        return all.size() == 1 ? all.getFirst()
                : timeline.step(run.from()).segment().map(TrackedSegment::conversation).orElseGet(all::getFirst);
    }

    private LadderRow stepRow(int index, int playhead) {
        Step step = timeline.step(index);
        return switch (step.event()) {
            case TimelineEvent.SegmentSeen seen -> segmentRow(step, seen.segment(), playhead);
            case TimelineEvent.FrameSeen seen -> frameRow(step, seen, playhead);
            case TimelineEvent.WireActed acted when acted.deed() instanceof WireDeed.Arrived arrived ->
                arrivalRow(step, acted, arrived);
            case TimelineEvent.WireActed acted -> wireRow(step, acted.source(), acted.destination());
            case TimelineEvent.CableChanged cable -> wireRow(step, cable.host(), cable.host());
            case TimelineEvent.Reported _ -> applicationRow(step);
        };
    }

    private LadderRow wireRow(Step step, String from, String to) {
        return new LadderRow.OnWire(step.index(), participants.place(from), participants.place(to),
                messages.text(step.title()), chips(step), spoken(step));
    }

    private LadderRow arrivalRow(Step step, TimelineEvent.WireActed acted, WireDeed.Arrived arrived) {
        boolean refused = arrived.arrival() == WireDeed.Arrival.REFUSED;
        return new LadderRow.Segment(
                step.index(),
                participants.place(acted.source()),
                participants.place(acted.destination()),
                SegmentLooks.layer(acted),
                messages.text(step.title()),
                LadderRow.Remark.NONE,
                List.of(arrived.lateNanos() == 0 ? messages.text("ladder.transit.frame", acted.frameNumber())
                        : messages.text("ladder.transit.after", acted.frameNumber(), Durations.of(arrived.lateNanos()))),
                messages.text("ladder.size", acted.dissection().frame().originalLength()),
                false,
                acted.segment().filter(segment -> segment.payloadLength() > 0).isPresent(),
                new LadderRow.Transit(refused ? LadderRow.Reach.REFUSED : LadderRow.Reach.ARRIVES, ""),
                chips(step),
                spoken(step));
    }

    private LadderRow frameRow(Step step, TimelineEvent.FrameSeen seen, int playhead) {
        FrameDigest digest = FrameDigest.of(seen.dissection());
        return new LadderRow.Segment(
                step.index(),
                participants.place(seen.source()),
                participants.place(seen.destination()),
                SegmentLooks.layer(seen.dissection()),
                messages.text(step.title()),
                LadderRow.Remark.NONE,
                // Where there is no room for it, the title says enough.
                List.of(messages.text(digest.info()), ""),
                messages.text("ladder.size", seen.dissection().frame().originalLength()),
                step.event().provenance().modelled(),
                false,
                Transits.of(timeline, step, playhead, messages),
                List.of(),
                spoken(step));
    }

    private LadderRow segmentRow(Step step, TrackedSegment segment, int playhead) {
        return new LadderRow.Segment(
                step.index(),
                place(segment.from()),
                place(segment.to()),
                OsiLayer.TRANSPORT,
                messages.text(step.title()),
                Remarks.of(segment, messages),
                details(segment),
                messages.text("ladder.size", segment.dissection().frame().originalLength()),
                step.event().provenance().modelled(),
                segment.payloadLength() > 0,
                Transits.of(timeline, step, playhead, messages),
                chips(step),
                spoken(step));
    }

    /// What ties the segment of the step at `playhead` to earlier rows; nothing where it is no segment.
    public List<LadderTie> ties(int playhead) {
        return playhead < 0 ? List.of() : timeline.step(playhead).segment()
                .map(segment -> LadderTie.of(timeline, segment, place(segment.from()), playhead))
                .orElse(List.of());
    }

    private LadderRow applicationRow(Step step) {
        int lifeline = Participants.actor(timeline, step).map(participants::place).orElse(0);
        return new LadderRow.Application(
                step.index(), lifeline, messages.text(step.title()), chips(step), spoken(step));
    }

    private int place(Endpoint endpoint) {
        return participants.place(Participants.name(timeline, endpoint));
    }

    private List<LadderRow.Chip> chips(Step step) {
        Map<Integer, List<StateChange>> byLifeline = new LinkedHashMap<>();
        step.changes().forEach(change -> byLifeline
                .computeIfAbsent(place(change.endpoint()), place -> new ArrayList<>())
                .add(change));
        return byLifeline.entrySet().stream()
                .map(entry -> new LadderRow.Chip(
                        entry.getKey(), entry.getValue().getLast().to(), StateChange.passed(entry.getValue()),
                        StateChange.path(entry.getValue())))
                .toList();
    }

    private String spoken(Step step) {
        return messages.text(
                "ladder.spoken", step.index() + 1, messages.text(step.title()), messages.text(step.what()));
    }

    private List<String> details(TrackedSegment segment) {
        String numbers = "seq " + segment.sequence()
                + segment.acknowledgment().map(number -> "  ack " + number).orElse("")
                + (segment.payloadLength() > 0 ? "  len " + segment.payloadLength() : "");
        if (!segment.header().flags().syn()) {
            return List.of(numbers);
        }
        Dissection dissection = segment.dissection();
        String window = option(dissection, "tcp.window_size_value", "win");
        String mss = option(dissection, "tcp.options.mss_val", "mss");
        String scale = option(dissection, "tcp.options.wscale.shift", "ws");
        String sack = dissection.field("tcp.options.sack_perm").isPresent() ? "  sack" : "";
        return List.of(numbers + window + mss + scale + sack, numbers + mss + scale + sack, numbers + mss, numbers)
                .stream()
                .distinct()
                .toList();
    }

    private static String option(Dissection dissection, String id, String word) {
        return dissection.field(id)
                .map(field -> field.value() instanceof FieldValue.Unsigned number
                        ? "  " + word + " " + number.value()
                        : "")
                .orElse("");
    }
}

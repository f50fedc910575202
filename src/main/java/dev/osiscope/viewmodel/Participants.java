package dev.osiscope.viewmodel;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireDeed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who takes part in a session: the app's own hub and clients by their names, strangers by their endpoints.
/// Clients come first and servers last, so that a ladder reads from left to right.
///
/// @param names the participants, from left to right
/// @param hub   which of them are asked: the hub, and strangers that were connected to
public record Participants(List<String> names, Set<String> hub) {

    /// Those of `snapshot`, all of it: a ladder's lifelines do not move while it plays.
    public static Participants of(SessionSnapshot snapshot) {
        Timeline timeline = snapshot.timeline();
        Set<String> clients = new LinkedHashSet<>();
        Set<String> servers = new LinkedHashSet<>();
        snapshot.participants().stream().limit(1).forEach(servers::add);
        snapshot.participants().stream().skip(1).forEach(clients::add);
        for (Conversation conversation : timeline.conversations()) {
            addStranger(snapshot, clients, name(timeline, conversation.client()));
            addStranger(snapshot, servers, name(timeline, conversation.server()));
        }
        clients.removeAll(servers);
        List<String> names = new ArrayList<>(clients);
        names.addAll(servers);
        return new Participants(List.copyOf(names), Set.copyOf(servers));
    }

    /// A participant has its place already, whichever part it plays in a conversation.
    private static void addStranger(SessionSnapshot snapshot, Set<String> side, String name) {
        if (!snapshot.participants().contains(name)) {
            side.add(name);
        }
    }

    /// The name of `endpoint`: a participant's, or the endpoint as it is written.
    public static String name(Timeline timeline, Endpoint endpoint) {
        return timeline.names().getOrDefault(endpoint, endpoint.toString());
    }

    /// What a stranger is called by the part that it plays where there are only two, as a key: which end of the only
    /// conversation it is, or whether it has sent the only frame. Empty where its part is not that plain.
    static Optional<String> role(Timeline timeline, String name) {
        if (timeline.conversations().size() == 1) {
            Conversation only = timeline.conversations().getFirst();
            return Stream.of(End.values()).filter(end -> only.endpoint(end).toString().equals(name)).findFirst()
                    .map(end -> "end." + end);
        }
        boolean single = timeline.conversations().isEmpty() && timeline.size() == 1;
        return single && timeline.step(0).event() instanceof TimelineEvent.FrameSeen seen && !name.isEmpty()
                ? Optional.of(name.equals(seen.source()) ? "end.SENDER" : "end.RECEIVER")
                : Optional.empty();
    }

    /// What a participant is called: its name, or the part that a stranger plays where that is plain.
    public static String called(Timeline timeline, String name, Messages messages) {
        return role(timeline, name).map(role -> messages.text(role)).orElse(name);
    }

    /// `phrase`, in which strangers are called by the part that they play, as above the ladder.
    static Phrase calling(Timeline timeline, Phrase phrase) {
        return new Phrase(phrase.key(), phrase.arguments().stream().map(value -> switch (value) {
            case Phrase inner -> calling(timeline, inner);
            case String name -> role(timeline, name).<Object>map(Phrase::of).orElse(name);
            default -> value;
        }).toList());
    }

    /// The participant that acts in `step`.
    public static Optional<String> actor(Timeline timeline, Step step) {
        TimelineEvent event = step.event();
        return event.participant().or(() -> step.from().map(endpoint -> name(timeline, endpoint)));
    }

    /// The participant that `step` is directed at, where something is sent in it to somebody who is known.
    public static Optional<String> receiver(Timeline timeline, Step step) {
        return switch (step.event()) {
            case TimelineEvent.SegmentSeen seen -> Optional.of(name(timeline, seen.segment().to()));
            case TimelineEvent.FrameSeen seen -> Optional.of(seen.destination()).filter(name -> !name.isEmpty());
            case TimelineEvent.WireActed acted -> Optional.of(acted.destination())
                    .filter(name -> !name.isEmpty() && acted.deed() instanceof WireDeed.Arrived);
            case TimelineEvent.CableChanged _, TimelineEvent.Reported _ -> Optional.empty();
        };
    }

    /// The place of `name` from the left; the last one where it has none of its own.
    public int place(String name) {
        int place = names.indexOf(name);
        return place < 0 ? names.size() - 1 : place;
    }
}

package dev.osiscope.viewmodel;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.WorldState;
import java.util.List;
import java.util.Optional;

/// What the stage shows at a playhead: a card for each of the app's own participants.
///
/// @param cards the hub's card, then the clients'
public record StageModel(List<Card> cards) {

    /// One participant.
    ///
    /// @param name     its name
    /// @param hub      whether it is the hub
    /// @param endpoint its endpoint; empty where it has none yet
    /// @param state    its TCP state: LISTEN or CLOSED for the hub, its newest conversation's for a client
    /// @param open     conversations it has in ESTABLISHED
    public record Card(String name, boolean hub, String endpoint, TcpState state, long open) {}

    /// The stage of `snapshot` after the step at `playhead`.
    public static StageModel of(SessionSnapshot snapshot, int playhead) {
        Timeline timeline = snapshot.timeline();
        WorldState world = timeline.worldAfter(playhead);
        return new StageModel(snapshot.participants().stream()
                .map(name -> name.equals(snapshot.participants().getFirst())
                        ? hub(timeline, world, name)
                        : client(timeline, world, name))
                .toList());
    }

    private static Card hub(Timeline timeline, WorldState world, String name) {
        var listening = world.listening().stream()
                .filter(endpoint -> Participants.name(timeline, endpoint).equals(name))
                .findFirst();
        long open = world.states().entrySet().stream()
                .filter(entry -> entry.getKey().end() == End.SERVER && entry.getValue() == TcpState.ESTABLISHED)
                .filter(entry -> isNamed(timeline, entry.getKey().conversation(), End.SERVER, name))
                .count();
        return new Card(
                name,
                true,
                listening.map(Object::toString).orElse(""),
                listening.isPresent() ? TcpState.LISTEN : TcpState.CLOSED,
                open);
    }

    private static Card client(Timeline timeline, WorldState world, String name) {
        Optional<Conversation> newest = timeline.conversations().stream()
                .filter(conversation -> isNamed(timeline, conversation, End.CLIENT, name))
                .filter(conversation -> world.of(conversation, End.CLIENT).isPresent())
                .reduce((older, newer) -> newer);
        TcpState state = newest.flatMap(found -> world.of(found, End.CLIENT)).orElse(TcpState.CLOSED);
        return new Card(
                name,
                false,
                newest.map(found -> found.client().toString()).orElse(""),
                state,
                state == TcpState.ESTABLISHED ? 1 : 0);
    }

    private static boolean isNamed(Timeline timeline, Conversation conversation, End end, String name) {
        return Participants.name(timeline, conversation.endpoint(end)).equals(name);
    }
}

package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParticipantsTest {

    private final SessionSnapshot session = RecordedDemo.modelled();

    private SessionSnapshot strangers() {
        return new SessionSnapshot(
                ManySegments.timeline(2, 1), "a file", session.provenance(), List.of(), session.counters(),
                Optional.empty());
    }

    @Test
    void clientsComeFirstAndTheHubLast() {
        Participants participants = Participants.of(session);
        assertEquals(List.of("Ada", "Bo", "Cy", "Hub"), participants.names());
        assertEquals(Set.of("Hub"), participants.hub());
    }

    @Test
    void lifelinesStandBeforeAnythingHasHappened() {
        assertEquals(List.of("Ada", "Bo", "Cy", "Hub"), Participants.of(RecordedDemo.cutTo(session, 0)).names());
    }

    @Test
    void strangersAreCalledByTheirEndpointsServersLast() {
        Participants participants = Participants.of(strangers());
        assertEquals(3, participants.names().size());
        assertEquals(ManySegments.SERVER.toString(), participants.names().getLast());
        assertEquals(Set.of(ManySegments.SERVER.toString()), participants.hub());
    }

    @Test
    void endpointOfTheAppHasItsNameAndAStrangerItsAddress() {
        var conversation = session.timeline().conversations().getFirst();
        assertEquals("Ada", Participants.name(session.timeline(), conversation.client()));
        assertEquals("Hub", Participants.name(session.timeline(), conversation.server()));
        Endpoint stranger = new Endpoint("192.0.2.7", 4);
        assertEquals(stranger.toString(), Participants.name(session.timeline(), stranger));
    }

    @Test
    void inWhatIsSaidTheEndsOfTheOnlyConversationAreCalledByTheirParts() {
        Timeline only = ManySegments.timeline(1, 1);
        String client = only.conversations().getFirst().client().toString();
        Phrase said = Phrase.of("step.with", Phrase.of("step.syn.what", client, 7L), ManySegments.SERVER.toString());

        assertEquals(Phrase.of("step.with", Phrase.of("step.syn.what", Phrase.of("end.CLIENT"), 7L), Phrase.of("end.SERVER")),
                Participants.calling(only, said));
        assertEquals(said, Participants.calling(strangers().timeline(), said), "of more than two nobody is the client");
    }

    @Test
    void actorIsWhoReportsOrWhoSends() {
        var timeline = session.timeline();
        assertEquals(Optional.of("Hub"), Participants.actor(timeline, timeline.step(0)));
        var synAck = timeline.step(RecordedDemo.firstOf(session, SegmentRole.SYN_ACK));
        assertEquals(Optional.of("Hub"), Participants.actor(timeline, synAck));
        for (int index = 0; index < timeline.size(); index++) {
            assertTrue(Participants.actor(timeline, timeline.step(index)).isPresent(), "step " + index);
        }
    }

    @Test
    void unknownNameStandsLast() {
        Participants participants = Participants.of(session);
        assertEquals(0, participants.place("Ada"));
        assertEquals(3, participants.place("Hub"));
        assertEquals(3, participants.place("nobody"));
    }
}

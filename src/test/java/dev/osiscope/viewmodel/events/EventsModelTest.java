package dev.osiscope.viewmodel.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.hub.scrub.ScrubberChoice;
import dev.osiscope.hub.scrub.WordList;
import dev.osiscope.session.LocalSession;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.EmitterUseKind;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.SessionViewModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventsModelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static EventsModel lens(SessionSnapshot snapshot) {
        return new EventsModel(new SessionViewModel(snapshot, RecordedDemo.MESSAGES));
    }

    private static ChainModel chainAt(EventsModel lens, int step) {
        lens.pick(step);
        return lens.look().chain().orElseThrow();
    }

    private static List<LinkKind> kinds(List<ChainLink> links) {
        return links.stream().map(ChainLink::kind).toList();
    }

    private static Stream<ChainLink> links(ChainModel chain) {
        return Stream.concat(chain.trunk().stream(), chain.branches().stream().flatMap(branch -> branch.links().stream()));
    }

    @Test
    void aMessageIsFollowedFromTheFirstWriteToTheLastEvent() {
        for (SessionSnapshot demo : RecordedDemo.all()) {
            ChainModel chain = chainAt(lens(demo), RecordedDemo.firstOf(demo, SegmentRole.DATA));
            assertEquals("Ada", chain.from());
            assertEquals(List.of(LinkKind.WRITE, LinkKind.SEGMENT, LinkKind.READ, LinkKind.EVENT, LinkKind.EMIT,
                    LinkKind.BROADCAST), kinds(chain.trunk()));
            assertEquals(List.of("Bo", "Cy"), chain.branches().stream().map(ChainModel.Branch::to).toList());
            for (ChainModel.Branch branch : chain.branches()) {
                assertEquals(List.of(LinkKind.WRITE, LinkKind.SEGMENT, LinkKind.READ, LinkKind.EVENT), kinds(branch.links()));
                assertEquals("hello, hub", branch.links().getLast().detail());
            }
        }
    }

    @Test
    void whicheverLinkIsPickedThePlayheadIsThereAndTheLinkIsLit() {
        SessionSnapshot demo = RecordedDemo.modelled();
        EventsModel lens = lens(demo);
        ChainModel chain = chainAt(lens, RecordedDemo.firstOf(demo, SegmentRole.DATA));
        for (ChainLink link : links(chain).toList()) {
            ChainModel there = chainAt(lens, link.step());
            assertEquals(link.step(), lens.session().player().stepProperty().get());
            assertEquals(List.of(link.step()), links(there).filter(ChainLink::here).map(ChainLink::step).toList());
            assertEquals(links(chain).map(ChainLink::step).toList(), links(there).map(ChainLink::step).toList());
        }
    }

    @Test
    void whatHasComeAndIsNotReadWaits() {
        SessionSnapshot demo = RecordedDemo.modelled();
        EventsModel lens = lens(demo);
        ChainModel chain = chainAt(lens, RecordedDemo.firstOf(demo, SegmentRole.DATA));
        assertEquals(List.of("to read: 11 bytes from Ada"), waiting(lens, chain.trunk().get(1).step()));
        assertEquals(List.of("to emit: a line from Ada"), waiting(lens, chain.trunk().get(2).step()));
        assertEquals(List.of(), waiting(lens, chain.trunk().get(3).step()));
        assertEquals(List.of("to write: a message for Bo", "to write: a message for Cy"),
                waiting(lens, chain.trunk().getLast().step()).stream().sorted().toList());
    }

    private static List<String> waiting(EventsModel lens, int step) {
        lens.pick(step);
        return lens.look().queue().stream().filter(line -> line.state() == QueueLine.State.WAITS).map(QueueLine::what).toList();
    }

    @Test
    void whatRunsIsWithinWhatCalledIt() {
        SessionSnapshot demo = RecordedDemo.modelled();
        EventsModel lens = lens(demo);
        ChainModel chain = chainAt(lens, RecordedDemo.firstOf(demo, SegmentRole.DATA));
        lens.pick(chain.trunk().getLast().step());
        List<QueueLine> running = lens.look().queue().stream().filter(line -> line.state() == QueueLine.State.RUNS).toList();
        assertEquals(List.of(0, 1, 2, 3, 4), running.stream().map(QueueLine::depth).toList());
        assertEquals(List.of("Hub", "Hub", "Hub", "Hub", "Hub"), running.stream().map(QueueLine::who).toList());
        assertTrue(running.getFirst().what().startsWith("emit 'message'"), running::toString);
        assertEquals("1 listener", running.getFirst().detail());
        assertEquals(List.of("scrub('hello, hub')", "broadcast('hello, hub')"),
                List.of(running.get(1).what(), running.get(3).what()), "who is called, with what");
    }

    @Test
    void ofABurstEachMessageHasItsOwnWay() throws FrameSourceException {
        SessionSnapshot burst = recorded("ansi", List.of("one", "two", "three", "two", "gr\u00fc\u00df dich"), 5);
        EventsModel lens = lens(burst);
        for (int step : hubMessages(burst.timeline())) {
            ChainModel chain = chainAt(lens, step);
            String text = chain.trunk().stream().filter(link -> link.kind() == LinkKind.EVENT).findFirst().orElseThrow().detail();
            assertEquals(LinkKind.WRITE, chain.trunk().getFirst().kind());
            assertEquals(text, chain.trunk().getFirst().detail());
            assertEquals(1, chain.branches().size());
            assertEquals(List.of(text), chain.branches().getFirst().links().stream()
                    .filter(link -> link.kind() == LinkKind.EVENT).map(ChainLink::detail).toList());
        }
        assertEquals(5, hubMessages(burst.timeline()).size());
    }

    @Test
    void scrubbersShowBeforeAndAfterAndARefusalGoesBack() throws FrameSourceException {
        SessionSnapshot scrubbed = recorded("html,card!", List.of("<b>hi</b>", "4111 1111 1111 1111", "end"), 2);
        EventsModel lens = lens(scrubbed);
        List<Integer> messages = hubMessages(scrubbed.timeline());
        ChainModel changed = chainAt(lens, messages.getFirst());
        assertEquals(List.of("\u201c<b>hi</b>\u201d becomes \u201chi\u201d"), scrubs(changed));
        ChainModel refused = chainAt(lens, messages.get(1));
        assertEquals(List.of("\u201c4111 1111 1111 1111\u201d goes back to its sender"), scrubs(refused));
        assertEquals(List.of("Ada"), refused.branches().stream().map(ChainModel.Branch::to).toList());
    }

    private static List<String> scrubs(ChainModel chain) {
        return chain.trunk().stream().filter(link -> link.kind() == LinkKind.SCRUB).map(ChainLink::detail).toList();
    }

    @Test
    void aSessionThatGrowsIsReadOn() {
        SessionSnapshot demo = RecordedDemo.modelled();
        int data = RecordedDemo.firstOf(demo, SegmentRole.DATA);
        SessionViewModel session = new SessionViewModel(RecordedDemo.cutTo(demo, data), RecordedDemo.MESSAGES);
        EventsModel lens = new EventsModel(session);
        session.player().goTo(data - 1);
        assertEquals(Optional.empty(), lens.look().chain());
        session.show(demo);
        assertEquals(2, chainAt(lens, data).branches().size());
        session.show(RecordedDemo.cutTo(demo, 1));
        assertEquals(Optional.empty(), lens.look().chain());
    }

    @Test
    void ofACaptureItIsSaidWhyThereIsNothing() {
        SessionSnapshot demo = RecordedDemo.modelled();
        SessionSnapshot strangers = new SessionSnapshot(demo.timeline(), demo.sourceName(), demo.provenance(), List.of(),
                demo.counters(), demo.failure());
        EventsModel.Look look = lens(strangers).look();
        assertTrue(look.why().startsWith("There is no queue to see here"), look::why);
        assertEquals(List.of(), look.queue());
    }

    private static List<Integer> hubMessages(Timeline timeline) {
        return emits(timeline, "Hub");
    }

    private static List<Integer> emits(Timeline timeline, String who) {
        return IntStream.range(0, timeline.size()).filter(index -> timeline.step(index).event()
                instanceof TimelineEvent.EmitterUsed use && use.kind() == EmitterUseKind.EMIT && use.who().equals(who)
                && use.event().equals("message")).boxed().toList();
    }

    /// What is recorded while Ada sends these lines, as fast as she can, until Bo has heard so many.
    private static SessionSnapshot recorded(String scrubbers, List<String> lines, int heard) throws FrameSourceException {
        try (LocalSession session = LocalSession.modelled()) {
            var stage = session.stage();
            stage.scrubWith(ScrubberChoice.parse(scrubbers).pipeline(WordList.EMPTY)).join();
            stage.startHub().join();
            for (String name : List.of("Ada", "Bo")) {
                session.addClient(name).join();
                stage.connect(name).join();
            }
            assertTrue(session.await(snapshot -> accepted(snapshot.timeline()) == 2, PATIENCE));
            lines.forEach(line -> stage.send("Ada", line));
            assertTrue(session.await(snapshot -> emits(snapshot.timeline(), "Bo").size() == heard, PATIENCE));
            return session.end().join();
        }
    }

    private static long accepted(Timeline timeline) {
        return IntStream.range(0, timeline.size()).filter(index -> timeline.step(index).event()
                instanceof TimelineEvent.EmitterUsed use && use.event().equals("connection")
                && use.kind() == EmitterUseKind.EMIT).count();
    }
}

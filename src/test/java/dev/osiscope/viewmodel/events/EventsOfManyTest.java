package dev.osiscope.viewmodel.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.Provenance;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioReader;
import dev.osiscope.lab.scenario.Scenarios;
import dev.osiscope.session.LabSession;
import dev.osiscope.session.ScriptProgress;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.EmitterUseKind;
import dev.osiscope.timeline.SocketCallKind;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineBuilder;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.SessionViewModel;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The lens on a very long session, and on one of a lab.
@Timeout(180)
class EventsOfManyTest {

    private static final int MESSAGES = 100_000;
    private static final int STEPS_A_MESSAGE = 5;
    private static final Endpoint HUB = new Endpoint("127.0.0.1", 3001);
    private static final Endpoint ADA = new Endpoint("127.0.0.1", 40_001);
    private static final Endpoint BO = new Endpoint("127.0.0.1", 40_002);

    private static TimelineEvent call(long time, SocketCallKind kind, Endpoint other, String text) {
        return new TimelineEvent.SocketCalled(time, "Hub", kind, Optional.of(HUB), Optional.of(other), text.length(), text);
    }

    private static TimelineEvent emit(long time, String event, String data, List<String> called) {
        return new TimelineEvent.EmitterUsed(time, "Hub", EmitterUseKind.EMIT, event, data, called.size(), called,
                Optional.of(HUB), Optional.of(ADA));
    }

    private static Timeline manyMessages() {
        TimelineBuilder builder = new TimelineBuilder();
        builder.event(call(1, SocketCallKind.ACCEPT, BO, ""));
        for (int number = 0; number < MESSAGES; number++) {
            long time = 10L * number + 10;
            String text = "message " + number;
            builder.event(call(time, SocketCallKind.READ, ADA, text + "\n"));
            builder.event(emit(time + 1, "message", text, List.of("scrub")));
            builder.event(emit(time + 2, "scrubbed", text, List.of("broadcast")));
            builder.event(emit(time + 3, "broadcast", "to 1: " + text, List.of()));
            builder.event(call(time + 4, SocketCallKind.WRITE, BO, text + "\n"));
        }
        return builder.snapshot();
    }

    /// The timeline, which counts how many steps are asked for.
    private static Timeline counted(Timeline timeline, AtomicInteger asked) {
        return (Timeline) Proxy.newProxyInstance(Timeline.class.getClassLoader(), new Class<?>[] {Timeline.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("step")) {
                        asked.incrementAndGet();
                    }
                    return method.invoke(timeline, arguments);
                });
    }

    @Test
    void aLookAtAHundredThousandMessagesAsksForAFewSteps() {
        AtomicInteger asked = new AtomicInteger();
        SessionSnapshot snapshot = new SessionSnapshot(counted(manyMessages(), asked), "the application", Provenance.MODELLED,
                List.of("Hub", "Ada", "Bo"), new FrameCounters(0, 0), Optional.empty());
        EventsModel lens = new EventsModel(new SessionViewModel(snapshot, RecordedDemo.MESSAGES));
        lens.look();
        for (int number : List.of(0, 1, MESSAGES / 2, MESSAGES - 1)) {
            lens.pick(STEPS_A_MESSAGE * number + 3);
            asked.set(0);
            EventsModel.Look look = lens.look();
            assertTrue(asked.get() < 100, asked + " steps for message " + number);
            ChainModel chain = look.chain().orElseThrow();
            assertEquals(List.of(LinkKind.READ, LinkKind.EVENT, LinkKind.EMIT, LinkKind.BROADCAST),
                    chain.trunk().stream().map(ChainLink::kind).toList());
            assertEquals(List.of("message " + number), chain.branches().stream()
                    .map(branch -> branch.links().getFirst().detail()).toList());
            assertTrue(look.queue().stream().anyMatch(line -> line.what().equals("scrub('message " + number + "')")));
            assertTrue(look.queue().size() < 40, () -> "lines " + look.queue().size());
        }
    }

    private static Scenario demo() {
        return ((Scenario.Understood) ScenarioReader.read("demo", Scenarios.script(Scenarios.DEMO).orElseThrow())).scenario();
    }

    /// The demo on the lab's wire: its hub runs in a process of its own, in a kernel of its own.
    @Test
    void inALabTheWayIsWholeAndTheListenersHaveTheirNames() throws LabException {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
        Duration patience = Duration.ofSeconds(60);
        try (LabSession session = LabSession.start(demo())) {
            assertTrue(session.awaitScript(script -> script.status() == ScriptProgress.Status.DONE, patience));
            SessionSnapshot snapshot = session.caughtUp(patience);
            EventsModel lens = new EventsModel(new SessionViewModel(snapshot, RecordedDemo.MESSAGES));
            lens.pick(snapshot.timeline().size() - 1);
            ChainModel chain = lens.look().chain().orElseThrow();
            assertEquals(List.of(LinkKind.WRITE, LinkKind.SEGMENT, LinkKind.READ, LinkKind.EVENT, LinkKind.EMIT, LinkKind.BROADCAST),
                    chain.trunk().stream().map(ChainLink::kind).distinct().toList());
            assertEquals(2, chain.branches().size());
            for (ChainModel.Branch branch : chain.branches()) {
                assertEquals(LinkKind.EVENT, branch.links().getLast().kind());
            }
            int message = chain.trunk().stream().filter(link -> link.kind() == LinkKind.EVENT).findFirst().orElseThrow().step();
            lens.pick(message);
            assertTrue(lens.look().queue().stream().anyMatch(line -> line.what().startsWith("scrub('")),
                    () -> lens.look().queue().toString());
        }
    }
}

package dev.osiscope.cli;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.hub.DemoScript;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioReader;
import dev.osiscope.lab.scenario.ScenarioResult;
import dev.osiscope.lab.scenario.Scenarios;
import dev.osiscope.session.LabSession;
import dev.osiscope.session.LocalSession;
import dev.osiscope.session.ScriptProgress;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Runs the demo from its first step to its last and keeps the session.
final class DemoRun {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SCRIPT_PATIENCE = Duration.ofMinutes(2);
    private static final Set<TcpState> GONE = EnumSet.of(TcpState.TIME_WAIT, TcpState.CLOSED);

    private DemoRun() {}

    /// The session of a whole demo on the chosen source.
    ///
    /// @throws FrameSourceException where the source can't start
    /// @throws LabException         where the lab was chosen and can't start
    static SessionSnapshot of(SourceChoice choice) throws FrameSourceException, LabException {
        return choice.isLab() ? onTheWire() : ofThisMachine(choice);
    }

    /// The same demo as a script: hub and clients on hosts of their own.
    private static SessionSnapshot onTheWire() throws LabException {
        Optional<LabException> missing = LabNeeds.missing();
        if (missing.isPresent()) {
            throw missing.get();
        }
        Scenario demo = ((Scenario.Understood) ScenarioReader.read(
                Scenarios.DEMO, Scenarios.script(Scenarios.DEMO).orElseThrow())).scenario();
        try (LabSession session = LabSession.start(demo)) {
            session.awaitScript(script -> script.status() != ScriptProgress.Status.RUNNING, SCRIPT_PATIENCE);
            Optional<ScenarioResult.Failure> failure = session.script().orElseThrow().failure();
            if (failure.isPresent()) {
                throw new LabException("the demo did not come true: " + failure.get().expected()
                        + " was expected, there was " + failure.get().actual(), "run it again");
            }
            return session.caughtUp(PATIENCE);
        }
    }

    private static SessionSnapshot ofThisMachine(SourceChoice choice) throws FrameSourceException {
        try (LocalSession session = choice.open()) {
            session.runDemo(new DemoScript()).join();
            session.await(snapshot -> isOver(snapshot) || snapshot.failure().isPresent(), PATIENCE);
            return session.end().join();
        }
    }

    /// Whether the first client's conversation has come to its end on both sides.
    private static boolean isOver(SessionSnapshot snapshot) {
        Timeline timeline = snapshot.timeline();
        var world = timeline.worldAfter(timeline.size() - 1);
        return !timeline.conversations().isEmpty() && Set.of(End.values()).stream()
                .allMatch(end -> world.of(timeline.conversations().getFirst(), end).filter(GONE::contains).isPresent());
    }

    /// The last step of the first handshake; the last step of all where there is none.
    static int firstHandshake(Timeline timeline) {
        return IntStream.range(0, timeline.size())
                .filter(index -> timeline.step(index).segment()
                        .filter(segment -> segment.role() == SegmentRole.HANDSHAKE_ACK)
                        .isPresent())
                .findFirst()
                .orElse(timeline.size() - 1);
    }
}

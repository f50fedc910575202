package dev.osiscope.lab.scenario;

import dev.osiscope.filter.Filter;
import dev.osiscope.hub.WallClock;
import dev.osiscope.lab.HostReport;
import dev.osiscope.lab.KernelSocketState;
import dev.osiscope.lab.Lab;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabRecord;
import dev.osiscope.lab.host.ApplicationWords;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Runs a script in a lab, a line after the other. Used by one thread.
public final class ScenarioRun {

    private static final int LINES_SHOWN = 12;
    private static final Duration HUNDREDTH = Duration.ofMillis(10);

    private final Scenario scenario;
    private final Consumer<Scenario.Step> progress;
    private final Map<String, Long> reportsSeen = new HashMap<>();
    private Lab lab;
    private SentFrames sent;

    /// A run that tells `progress` each line before it does it.
    public ScenarioRun(Scenario scenario, Consumer<Scenario.Step> progress) {
        this.scenario = scenario;
        this.progress = progress;
    }

    /// Starts the hosts, does every line until one fails, and ends the hosts.
    ///
    /// @throws LabException where this system can't start the hosts
    public ScenarioResult run() throws LabException {
        try (Lab started = Lab.start(scenario.hosts())) {
            return runIn(started);
        }
    }

    /// Does every line, until one fails or the thread is interrupted, in a lab that runs already and has the script's
    /// hosts; it goes on running.
    public ScenarioResult runIn(Lab running) {
        return runIn(running, _ -> false);
    }

    /// The same, but goes on after a line that failed where `goesOn` says so.
    public ScenarioResult runIn(Lab running, Predicate<ScenarioResult.Failure> goesOn) {
        lab = running;
        sent = new SentFrames(lab.events());
        for (Scenario.Step step : scenario.steps()) {
            progress.accept(step);
            // Who was interrupted while he waited with a line does not do it.
            Optional<ScenarioResult.Failure> failure = Thread.currentThread().isInterrupted() ? Optional.empty()
                    : done(step.act()).map(expected -> new ScenarioResult.Failure(step, expected, actual()));
            if (Thread.currentThread().isInterrupted()) {
                return new ScenarioResult(failure.or(() -> Optional.of(new ScenarioResult.Failure(
                        step, "that nobody ends the script", actual()))), lab.events());
            }
            if (failure.isPresent() && !goesOn.test(failure.get())) {
                return new ScenarioResult(failure, lab.events());
            }
        }
        return new ScenarioResult(broken(), lab.events());
    }

    /// Does it; what was expected, where it failed.
    private Optional<String> done(Act act) {
        return switch (act) {
            case Act.Promise _ -> Optional.empty();
            case Act.Expectation expectation ->
                isTrue(expectation) ? Optional.empty() : Optional.of(words(expectation));
            default -> {
                Optional<String> failure = LabActs.perform(lab, act);
                sent.done(WallClock.nanos());
                yield failure;
            }
        };
    }

    /// The first promise that the file does not keep.
    private Optional<ScenarioResult.Failure> broken() {
        PromisedFrames file = new PromisedFrames(lab.events().frames());
        return scenario.steps().stream()
                .filter(step -> step.act() instanceof Act.Promise(Filter shown) && !file.have(shown)).findFirst()
                .map(step -> new ScenarioResult.Failure(step, "a frame with " + step.text(), actual()));
    }

    private boolean isTrue(Act.Expectation expectation) {
        return switch (expectation) {
            case Act.ExpectState state -> lab.awaitSockets(state.host(), sockets -> has(sockets, state), state.within());
            case Act.ExpectSegment segment ->
                sent.await(segment.from(), segment.shown(), segment.within()).isPresent();
            case Act.ExpectNoSegment segment ->
                sent.watch(segment.from(), segment.shown(), segment.within()).isEmpty();
            case Act.ExpectWire deed -> sent.awaitDeed(deed.what(), deed.from(), deed.shown(), deed.within());
            case Act.ExpectInformation known -> lab.awaitInformation(known.host(), known.name(),
                    value -> value >= known.least() && value <= known.most(), known.within());
            case Act.ExpectHeard heard -> heard(heard);
            case Act.ExpectReport report -> reported(report);
        };
    }

    /// Listeners count only where one is asked for.
    private static boolean has(List<KernelSocketState> sockets, Act.ExpectState expected) {
        return expected.state().equals("CLOSED") ? sockets.stream().allMatch(KernelSocketState::listens)
                : sockets.stream().anyMatch(socket -> socket.state().equals(expected.state())
                        && socket.due() * HUNDREDTH.toNanos() >= expected.left().toNanos());
    }

    private boolean reported(Act.ExpectReport expected) {
        long from = reportsSeen.getOrDefault(expected.host(), 0L);
        Optional<Long> found = lab.events().await(from,
                entry -> entry instanceof LabRecord.OnHost(HostReport report) && isIt(report, expected),
                expected.within());
        found.ifPresent(index -> reportsSeen.put(expected.host(), index + 1));
        return found.isPresent();
    }

    private boolean heard(Act.ExpectHeard expected) {
        AtomicInteger count = new AtomicInteger();
        Act.ExpectReport message =
                new Act.ExpectReport(expected.host(), ApplicationWords.HEARD, Optional.empty(), expected.within());
        return lab.events().await(0, entry -> entry instanceof LabRecord.OnHost(HostReport report)
                && isIt(report, message) && count.incrementAndGet() == expected.count(), expected.within()).isPresent();
    }

    private static boolean isIt(HostReport report, Act.ExpectReport expected) {
        return report.host().equals(expected.host()) && report.event().equals(expected.event())
                && expected.text().map(text -> String.join(" ", report.words()).contains(text)).orElse(true);
    }

    private static String words(Act.Expectation expectation) {
        return switch (expectation) {
            case Act.ExpectState state -> state.host() + " " + state.state()
                    + (state.left().isZero() ? "" : " with " + state.left().toSeconds() + " s left");
            case Act.ExpectSegment segment -> segment.words();
            case Act.ExpectNoSegment segment -> "no " + segment.words();
            case Act.ExpectWire deed -> deed.what() + " " + deed.words();
            case Act.ExpectInformation known -> known.host() + " " + known.name() + " from " + known.least()
                    + (known.most() == Long.MAX_VALUE ? " on" : " to " + known.most());
            case Act.ExpectHeard heard -> heard.host() + " heard " + heard.count() + " messages";
            case Act.ExpectReport report ->
                report.host() + " " + report.event() + report.text().map(text -> " " + text).orElse("");
        };
    }

    /// What there is instead, in the order in which it happened: the frames from the last that was expected on and what the hosts
    /// reported; then the hosts' sockets as they are.
    private List<String> actual() {
        FrameWords words = new FrameWords(scenario.hosts());
        Stream<Told> frames = last(sent.fromExpected()).map(read ->
                new Told(read.frame().sentNanos(), words.of(read.frame(), read.fields())));
        Stream<Told> reports = last(lab.events().from(0).entries().stream()
                .flatMap(entry -> entry instanceof LabRecord.OnHost(HostReport report)
                        ? Stream.of(report) : Stream.empty()).toList())
                .map(report -> new Told(report.nanos(), report.toString()));
        Stream<String> sockets = lab.hosts().stream().flatMap(host -> host.states().join().stream()
                .map(socket -> host.name() + " " + socket.state() + " " + socket.local() + " " + socket.remote()));
        return Stream.concat(Stream.concat(frames, reports).sorted(Comparator.comparingLong(Told::nanos)).map(Told::words), sockets).toList();
    }

    private static <T> Stream<T> last(List<T> all) {
        return all.stream().skip(Math.max(0, all.size() - LINES_SHOWN));
    }

    /// What happened, in words, and when.
    private record Told(long nanos, String words) {}
}

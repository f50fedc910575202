package dev.osiscope.cli;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.endpoint.Exchanged;
import dev.osiscope.lab.endpoint.Hint;
import dev.osiscope.lab.endpoint.LearnerRun;
import dev.osiscope.lab.endpoint.SegmentForm;
import dev.osiscope.lab.endpoint.SegmentLine;
import dev.osiscope.lab.endpoint.SegmentSaid;
import dev.osiscope.lab.scenario.Act;
import dev.osiscope.lab.scenario.LabActs;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioException;
import dev.osiscope.lab.scenario.ScenarioReader;
import dev.osiscope.lab.scenario.Word;
import dev.osiscope.lab.scenario.Words;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A learner at the wire, a line at a time: he says what is sent, and is told what comes of it, also what comes by
/// itself.
final class EndpointDialogue {

    /// So long without an answer is silence.
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final LearnerRun run;
    private final Messages messages;
    private final PrintWriter out;
    private final String me;
    private final String peer;
    private final List<HostPlan> plans;
    private long told;
    private boolean hinted;
    private Optional<SegmentForm> last = Optional.empty();

    EndpointDialogue(LearnerRun run, Messages messages, PrintWriter out) {
        this.run = run;
        this.messages = messages;
        this.out = out;
        me = run.end().plan().name();
        peer = run.end().peer().name();
        plans = List.of(run.end().peer(), run.end().plan());
    }

    /// Says where the learner stands.
    synchronized void begin() {
        say(0, Phrase.of("endpoint.begin", me, peer));
        say(0, Phrase.of("endpoint.help"));
        state();
    }

    /// Takes a line.
    ///
    /// @param number its number, from 1
    /// @return whether more may follow
    /// @throws ScenarioException where it can't be understood; nothing is done then
    synchronized boolean take(String text, int number) throws ScenarioException {
        Words words = Words.of(text, number);
        if (words.isEmpty()) {
            return true;
        }
        Word verb = words.take("what to do");
        switch (verb.text()) {
            case "send" -> send(SegmentLine.read(words));
            case "resend" -> send(alone(words, last.orElseThrow(() ->
                    verb.wrong("nothing was sent yet", "Write send and a segment"))));
            case "state" -> alone(words, (Runnable) this::state).run();
            case "hint" -> alone(words, (Runnable) this::hint).run();
            case "history" -> alone(words, (Runnable) this::history).run();
            case "help" -> alone(words, (Runnable) () -> say(0, Phrase.of("endpoint.help"))).run();
            case "quit" -> {
                return alone(words, false);
            }
            default -> perform(verb, text, number);
        }
        tellCame();
        out.flush();
        return true;
    }

    /// A wish that takes no more words.
    private static <T> T alone(Words words, T wish) throws ScenarioException {
        words.finish();
        return wish;
    }

    private void send(SegmentForm segment) {
        tellCame();
        LearnerRun.Attempt attempt = run.send(segment);
        last = Optional.of(segment);
        hinted = false;
        out.println(me + " -> " + peer + "  " + SegmentSaid.of(segment));
        say(1, Phrase.of(attempt.ruling().accepted() ? "endpoint.kept" : "endpoint.broken",
                attempt.ruling().reference(), attempt.ruling().reason()));
        LearnerRun.Outcome outcome = run.await(attempt, SILENCE);
        tellCame();
        if (outcome.came().isEmpty()) {
            boolean still = attempt.before() == outcome.after();
            say(1, Phrase.of(still ? "endpoint.silence" : "endpoint.nothing", SILENCE.toSeconds()));
        }
        tell(attempt.before(), outcome.after());
    }

    private void tell(TcpState before, TcpState after) {
        say(1, before == after ? Phrase.of("endpoint.still", peer, after)
                : Phrase.of("endpoint.changed", peer, before, after));
    }

    /// Tells what comes while nothing is said, until the thread is interrupted.
    void listen() {
        while (!Thread.currentThread().isInterrupted()) {
            if (run.end().awaitMoreThan(told(), SILENCE)) {
                tellNow();
            }
        }
    }

    private synchronized long told() {
        return told;
    }

    private synchronized void tellNow() {
        tellCame();
        out.flush();
    }

    private void tellCame() {
        List<Exchanged> all = run.end().exchanged(told);
        told += all.size();
        all.stream().filter(Exchanged.Came.class::isInstance).forEach(this::tell);
    }

    private void tell(Exchanged exchanged) {
        out.println(switch (exchanged) {
            case Exchanged.Came came -> peer + " -> " + me + "  " + SegmentSaid.of(came);
            case Exchanged.Sent sent -> me + " -> " + peer + "  " + SegmentSaid.of(sent.segment());
        });
    }

    private void state() {
        TcpState state = run.state();
        tellCame();
        say(0, Phrase.of("endpoint.state", peer, state));
        StringBuilder known = new StringBuilder();
        new TreeMap<>(run.information()).forEach((name, value) -> known.append(' ').append(name).append('=').append(value));
        if (!known.isEmpty()) {
            say(1, Phrase.of("endpoint.information", known.substring(1)));
        }
    }

    /// First the rule; the segment itself only to who asks again. What the hint speaks of has been told before.
    private void hint() {
        Hint hint = run.hint();
        tellCame();
        say(0, Phrase.of("endpoint.hint", hint.reference(), hint.rule()));
        if (hinted) {
            hint.proposal().ifPresent(proposal -> say(1, Phrase.of("endpoint.proposal", SegmentSaid.of(proposal))));
        } else if (hint.proposal().isPresent()) {
            say(1, Phrase.of("endpoint.again"));
        }
        hinted = true;
    }

    private void history() {
        run.end().exchanged(0).forEach(this::tell);
        told = run.end().exchanges();
    }

    /// Whatever else a script can say: of the other end's host, and of the wire.
    private void perform(Word verb, String text, int number) throws ScenarioException {
        if (verb.is(me)) {
            throw verb.wrong("you are " + me + " yourself", "Write send and a segment");
        }
        switch (ScenarioReader.readLine(plans, text, number)) {
            case Scenario.NotUnderstood(var errors) -> throw new ScenarioException(errors.getFirst());
            case Scenario.Understood(Scenario line) -> {
                Act act = line.steps().getFirst().act();
                if (act instanceof Act.Expectation || act instanceof Act.Promise) {
                    throw verb.wrong("nothing is expected here", "Look what comes, or write state");
                }
                Optional<String> refusal = LabActs.perform(run.lab(), act);
                if (refusal.isPresent()) {
                    throw verb.wrong("expected " + refusal.get(), "Write state to see where it stands");
                }
            }
        }
    }

    private void say(int depth, Phrase phrase) {
        out.println("  ".repeat(depth) + messages.text(phrase));
    }
}

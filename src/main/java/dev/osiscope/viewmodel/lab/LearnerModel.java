package dev.osiscope.viewmodel.lab;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.endpoint.DraftField;
import dev.osiscope.lab.endpoint.Hint;
import dev.osiscope.lab.endpoint.LearnerEnd;
import dev.osiscope.lab.endpoint.LearnerRole;
import dev.osiscope.lab.endpoint.LearnerRun;
import dev.osiscope.lab.endpoint.SegmentForm;
import dev.osiscope.lab.endpoint.SegmentSaid;
import dev.osiscope.session.LabSession;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/// The learner as an end of a connection: the segment that he is composing, what became of the last one, and what a
/// real kernel at the other end makes of it. Used on the JavaFX application thread.
public final class LearnerModel {

    /// So long without an answer is silence.
    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final long BETWEEN_QUESTIONS = 250_000_000;

    private final Messages messages;
    private final Starter starter;
    private final LearnerWork work;
    private final LearnerDraft draft;
    private final LearnerLines lines;
    private final ReadOnlyObjectWrapper<LearnerRole> role = new ReadOnlyObjectWrapper<>(LearnerRole.CLIENT);
    private final ReadOnlyObjectWrapper<Boolean> begun = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<Optional<TcpState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LearnerVerdict>> verdict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> hint = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Boolean> busy = new ReadOnlyObjectWrapper<>(false);
    private Optional<LearnerRun> run = Optional.empty();
    private Optional<SegmentForm> last = Optional.empty();
    private boolean hinted;
    private long askedAt;
    private boolean asking;

    /// Starts a lab with the learner at its wire.
    @FunctionalInterface
    interface Starter {

        /// Starts the host at the other end, and plugs the learner in.
        ///
        /// @param begun takes the lab when it runs, on the JavaFX application thread
        void start(LearnerRole role, LearnerEnd end, Consumer<LabSession> begun);
    }

    /// A learner who has not begun yet.
    ///
    /// @param background where the kernel is asked and answers are awaited
    /// @param inbox      brings what came of it back to the JavaFX application thread
    LearnerModel(Messages messages, Executor background, Executor inbox, Starter starter) {
        this.messages = messages;
        this.starter = starter;
        work = new LearnerWork(background, inbox);
        draft = new LearnerDraft(messages);
        lines = new LearnerLines(messages);
    }

    /// Begins anew as this end; the other one listens then, or connects.
    public void begin(LearnerRole wanted) {
        LearnerEnd end = wanted.end();
        starter.start(wanted, end, started -> {
            clear(wanted);
            run = Optional.of(new LearnerRun(started.lab(), end));
            begun.set(true);
            attempt(() -> {
                wanted.begin(started.lab()).join();
                return () -> { };
            });
        });
    }

    private void clear(LearnerRole wanted) {
        role.set(wanted);
        begun.set(false);
        run = Optional.empty();
        last = Optional.empty();
        state.set(Optional.empty());
        verdict.set(Optional.empty());
        draft.forgive();
        hint.set("");
        problem.set("");
        lines.clear();
        hinted = false;
        asking = false;
        busy.set(false);
    }

    /// The lab has ended; what became of the last segment stays to be read.
    void ended() {
        run = Optional.empty();
        begun.set(false);
        state.set(Optional.empty());
        asking = false;
        busy.set(false);
    }

    /// Takes what has come since, and asks the kernel again from time to time. Called once a pulse.
    void pulse(long nowNanos) {
        run.ifPresent(running -> {
            lines.take(running.end());
            if (!asking && !busy.get() && nowNanos - askedAt > BETWEEN_QUESTIONS) {
                askedAt = nowNanos;
                ask(running);
            }
        });
    }

    private void ask(LearnerRun running) {
        asking = true;
        work.quietly(running::state, found -> {
            asking = false;
            if (run.equals(Optional.of(running))) {
                state.set(found);
            }
        });
    }

    /// Puts the number into the field of the sequence number that the other end expects next.
    public void proposeSequence() {
        run.flatMap(running -> running.end().peerNumbers())
                .ifPresent(known -> draft.write(DraftField.SEQUENCE, known.receiveNext().toString()));
    }

    /// Puts the number into the field of the acknowledgment number that acknowledges all that has come.
    public void proposeAcknowledgment() {
        run.flatMap(running -> running.end().peerNumbers())
                .ifPresent(known -> draft.write(DraftField.ACKNOWLEDGMENT, known.sendNext().toString()));
    }

    /// Sends the draft, or says what of it can't stand so.
    public void send() {
        draft.read().ifPresent(this::send);
    }

    /// Sends the last segment again.
    public void resend() {
        last.ifPresent(this::send);
    }

    private void send(SegmentForm segment) {
        run.filter(_ -> !busy.get()).ifPresent(running -> {
            last = Optional.of(segment);
            hinted = false;
            hint.set("");
            attempt(() -> {
                LearnerRun.Attempt made = running.send(segment);
                return () -> {
                    verdict.set(Optional.of(verdict(made)));
                    attempt(() -> {
                        LearnerRun.Outcome outcome = running.await(made, SILENCE);
                        return () -> show(running, made, outcome);
                    });
                };
            });
        });
    }

    private LearnerVerdict verdict(LearnerRun.Attempt made) {
        boolean kept = made.ruling().accepted();
        return new LearnerVerdict(kept,
                messages.text(kept ? "learner.kept" : "learner.broken", made.ruling().reference()),
                messages.text(made.ruling().reason()), "");
    }

    private void show(LearnerRun running, LearnerRun.Attempt made, LearnerRun.Outcome outcome) {
        String peer = running.end().peer().name();
        boolean still = made.before() == outcome.after();
        String back = outcome.came().isEmpty()
                ? messages.text(still ? "endpoint.silence" : "endpoint.nothing", SILENCE.toSeconds())
                : messages.text("learner.back", SegmentSaid.of(outcome.came().getFirst()));
        String stands = still ? messages.text("endpoint.still", peer, outcome.after())
                : messages.text("endpoint.changed", peer, made.before(), outcome.after());
        verdict.set(verdict.get().map(found -> found.with(back + "\n" + stands)));
        state.set(Optional.of(outcome.after()));
        lines.take(running.end());
    }

    /// Says which rule comes next; asked again, also the segment itself.
    public void askForHint() {
        run.filter(_ -> !busy.get()).ifPresent(running -> attempt(() -> {
            Hint found = running.hint();
            return () -> {
                String rule = messages.text("endpoint.hint", found.reference(), messages.text(found.rule()));
                hint.set(hinted ? found.proposal().map(segment -> rule + "\n"
                        + messages.text("endpoint.proposal", SegmentSaid.of(segment))).orElse(rule) : rule);
                hinted = true;
            };
        }));
    }

    /// Lets the program at the other end do something: what a script calls `send`, `close` or `connect`.
    public void letPeer(LearnerPeerAct act) {
        run.filter(_ -> !busy.get()).ifPresent(running -> attempt(() -> {
            act.perform(running, role.get());
            return () -> { };
        }));
    }

    private void attempt(LearnerWork.Job job) {
        busy.set(true);
        problem.set("");
        work.doing(job, failure -> problem.set(failure), () -> busy.set(false));
    }

    /// The words of the window's language.
    public Messages messages() {
        return messages;
    }

    /// The segment that he is composing.
    public LearnerDraft draft() {
        return draft;
    }

    /// Which end he is.
    public ReadOnlyObjectProperty<LearnerRole> roleProperty() {
        return role.getReadOnlyProperty();
    }

    /// Whether he is at the wire.
    public ReadOnlyObjectProperty<Boolean> begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /// The state of the other end, by its kernel's word; empty until it has begun.
    public ReadOnlyObjectProperty<Optional<TcpState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What became of the last segment; empty before the first.
    public ReadOnlyObjectProperty<Optional<LearnerVerdict>> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// The hint that he has asked for; blank where he has not.
    public ReadOnlyObjectProperty<String> hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// What keeps it from working; blank where nothing does.
    public ReadOnlyObjectProperty<String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether something is being done or awaited.
    public ReadOnlyObjectProperty<Boolean> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// All segments so far, in order.
    public ObservableList<LearnerLine> lines() {
        return lines.all();
    }
}

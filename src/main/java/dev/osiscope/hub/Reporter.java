package dev.osiscope.hub;

import dev.osiscope.hub.scrub.LengthScrubber;
import dev.osiscope.hub.scrub.ScrubOutcome;
import dev.osiscope.hub.scrub.ScrubStep;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/// Makes one participant's reports: puts time and name on them, leaves out what a [ReportBudget] does not cover, and keeps a
/// failing observer from doing harm.
final class Reporter {

    private static final System.Logger LOGGER = System.getLogger(Reporter.class.getName());

    /// The events of every message. All others have a budget of their own: what happens seldom is not lost in a flood.
    private static final Set<String> TALK = Set.of("message", "scrubbed", "broadcast");

    private final String participant;
    private final HubObserver observer;
    private final LongSupplier clock;
    private final AtomicBoolean failed = new AtomicBoolean();
    private final ReportBudget talk = new ReportBudget();
    private final ReportBudget rest = new ReportBudget();
    private LongConsumer gaps = _ -> { };

    Reporter(String participant, HubObserver observer, LongSupplier clock) {
        this.participant = Objects.requireNonNull(participant);
        this.observer = Objects.requireNonNull(observer);
        this.clock = Objects.requireNonNull(clock);
    }

    /// Whether anybody is told: where nobody is, what a report would say need not be worked out.
    boolean listening() {
        return observer != HubObserver.NOBODY;
    }

    /// Whether calls that move bytes are reported at the moment.
    boolean tellsBytes() {
        return listening() && !talk.spent();
    }

    /// Who is told, at the end of a gap in the reports, how many were left out.
    void onGap(LongConsumer teller) {
        gaps = teller;
    }

    /// Something has come to be read: up to the next time all that it leads to is reported, or nothing of it but calls that
    /// move no bytes.
    void begin() {
        if (listening()) {
            long now = clock.getAsLong();
            long leftOut = talk.look(now) + rest.look(now);
            if (leftOut > 0) {
                gaps.accept(leftOut);
            }
        }
    }

    /// Reports a call that moves no bytes.
    void socketCall(SocketCall.Kind kind, Connection connection) {
        socketCall(kind, connection, 0, "");
    }

    void socketCall(SocketCall.Kind kind, Connection connection, int byteCount, String text) {
        if (byteCount > 0 ? !toBeReported(talk) : !listening()) {
            return;
        }
        report(new SocketCall(clock.getAsLong(), participant, kind, connection.local(), connection.remote(),
                byteCount, shortened(text, SocketCall.TEXT_LIMIT)));
    }

    void emitterCall(EmitterCall.Kind kind, Event event, int listeners, List<String> called) {
        if (kind == EmitterCall.Kind.EMIT ? !toBeReported(TALK.contains(event.name()) ? talk : rest) : !listening()) {
            return;
        }
        report(new EmitterCall(clock.getAsLong(), participant, kind, event.connection().local(),
                event.connection().remote(), event.name(), shortened(event.data(), SocketCall.TEXT_LIMIT),
                listeners, called));
    }

    /// Reports who found something in a message; of a message that was refused, the last is who refused it.
    void scrubbed(Connection connection, ScrubOutcome outcome) {
        if (outcome.steps().isEmpty() || !toBeReported(talk)) {
            return;
        }
        for (int index = 0; index < outcome.steps().size(); index++) {
            ScrubStep step = outcome.steps().get(index);
            boolean refused = outcome instanceof ScrubOutcome.Refused && index == outcome.steps().size() - 1;
            report(new ScrubResult(clock.getAsLong(), participant, connection.local(), connection.remote(), step.scrubber(),
                    shortened(step.before(), ScrubResult.TEXT_LIMIT), shortened(step.after(), ScrubResult.TEXT_LIMIT), refused));
        }
    }

    private boolean toBeReported(ReportBudget budget) {
        return listening() && budget.take();
    }

    private void report(ApplicationEvent event) {
        try {
            observer.observe(event);
        } catch (RuntimeException failure) {
            if (!failed.getAndSet(true)) {
                LOGGER.log(System.Logger.Level.WARNING,
                        "an observer of " + participant + " failed; further failures are not logged", failure);
            }
        }
    }

    /// The text, cut to `limit` characters with an ellipsis; a surrogate pair is not torn apart.
    private static String shortened(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return text.substring(0, end) + LengthScrubber.ELLIPSIS;
    }
}

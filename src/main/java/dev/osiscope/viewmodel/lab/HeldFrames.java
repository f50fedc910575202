package dev.osiscope.viewmodel.lab;

import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.wire.HeldFrame;
import dev.osiscope.lab.wire.WireFrame;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.FrameDigest;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.LadderRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Makes cards of frames that hang: what they are is said as on the ladder, where they are steps already.
final class HeldFrames {

    /// A frame that hangs is a step since not long ago, but for a hold that lasts: so many steps are looked at.
    private static final int STEPS_BACK = 4_096;
    private static final int SECONDS_A_MINUTE = 60;

    private final Messages messages;
    private final Map<Long, Known> known = new HashMap<>();

    /// What is known of a frame, as long as it hangs.
    private record Known(int step, String title, String way, String details) {}

    HeldFrames(Messages messages) {
        this.messages = messages;
    }

    /// The cards of what hangs at `nowNanos`, those that let others pass first behind them.
    List<HeldCard> cards(WireLook look, SessionSnapshot snapshot, long nowNanos) {
        List<HeldCard> cards = new ArrayList<>();
        look.held().forEach(held -> cards.add(card(held, known(held.frame(), snapshot), nowNanos)));
        look.late().forEach(frame -> cards.add(lateCard(frame, known(frame, snapshot), nowNanos)));
        known.keySet().retainAll(cards.stream().map(HeldCard::number).collect(Collectors.toSet()));
        return List.copyOf(cards);
    }

    private HeldCard card(HeldFrame held, Known frame, long now) {
        String why = held.rule().map(rule -> rule.text().replaceFirst("^wire ", ""))
                .orElseGet(() -> messages.text("lab.held.all"));
        return new HeldCard(held.frame().number(), frame.title, frame.way, frame.details, frame.step,
                messages.text("lab.held.hangs", clock(now - held.sinceNanos())), resent(held, frame.title, now), why,
                held.changed(), false);
    }

    private HeldCard lateCard(WireFrame held, Known frame, long now) {
        return new HeldCard(held.number(), frame.title, frame.way, frame.details, frame.step,
                messages.text("lab.held.waits", clock(now - held.sentNanos())), "",
                messages.text("lab.held.late"), false, true);
    }

    private String resent(HeldFrame held, String title, long now) {
        if (held.resent() == 0) {
            return "";
        }
        String times = messages.text("lab.held.resent", title, held.resent());
        return held.nextDueNanos().isEmpty() || held.nextDueNanos().getAsLong() <= now ? times
                : times + ", " + messages.text("lab.held.next", seconds(held.nextDueNanos().getAsLong() - now));
    }

    /// About how many: senders keep whole seconds, and some milliseconds more are not one more.
    private static long seconds(long nanos) {
        return Math.max(1, Math.round((double) nanos / TimeUnit.SECONDS.toNanos(1)));
    }

    /// Minutes and seconds.
    static String clock(long nanos) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(Math.max(0, nanos));
        return "%d:%02d".formatted(seconds / SECONDS_A_MINUTE, seconds % SECONDS_A_MINUTE);
    }

    private Known known(WireFrame frame, SessionSnapshot snapshot) {
        Known before = known.get(frame.number());
        if (before != null && before.step >= 0) {
            return before;
        }
        Known found = step(frame, snapshot.timeline()).map(step -> onLadder(step, snapshot))
                .orElseGet(() -> byItself(frame));
        known.put(frame.number(), found);
        return found;
    }

    /// The step in which it was sent.
    private static Optional<Integer> step(WireFrame frame, Timeline timeline) {
        return last(frame, timeline, Step::sends);
    }

    /// The newest step that is about it: that it hangs from now on, that it was sent again.
    static Optional<Integer> newest(WireFrame frame, Timeline timeline) {
        return last(frame, timeline, _ -> true);
    }

    private static Optional<Integer> last(WireFrame frame, Timeline timeline, Predicate<Step> wanted) {
        for (int index = timeline.size() - 1; index >= Math.max(0, timeline.size() - STEPS_BACK); index--) {
            Step step = timeline.step(index);
            var dissection = step.dissection();
            if (dissection.isPresent() && wanted.test(step) && dissection.get().frame().timeNanos() == frame.sentNanos()
                    && dissection.get().frame().bytes().equals(frame.bytes())) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    private Known onLadder(int step, SessionSnapshot snapshot) {
        LadderModel ladder = LadderModel.of(snapshot, messages);
        List<LadderModel.Lifeline> lifelines = ladder.lifelines(step);
        return ladder.row(step) instanceof LadderRow.Segment row
                ? new Known(step, row.title(), lifelines.get(row.from()).name() + " → " + lifelines.get(row.to()).name(),
                        row.details().getFirst())
                : new Known(step, "", "", "");
    }

    private Known byItself(WireFrame frame) {
        FrameDigest digest = FrameDigest.of(new FrameDissector(Set.of()).dissect(frame.seen()));
        return new Known(-1, digest.protocol().name(), frame.sender().host() + " → " + digest.destination(),
                messages.text(digest.info()));
    }
}

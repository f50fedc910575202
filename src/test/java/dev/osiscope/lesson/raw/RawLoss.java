package dev.osiscope.lesson.raw;

import java.util.List;
import java.util.Optional;

/// What has happened in a session after a frame of it was lost, seen in the frames that followed.
final class RawLoss {

    private RawLoss() {}

    /// The step at which the frame was lost; empty where it was not.
    static Optional<Integer> lost(RawSession session, RawFrame frame) {
        for (int step = 0; step < session.steps().size(); step++) {
            RawStep one = session.steps().get(step);
            if (one.is().equals("lost") && one.frame().filter(frame::equals).isPresent()) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /// Who repeats what, by the word that a lesson has for it.
    static String consequence(RawSession session, RawFrame lost) {
        int step = lost(session, lost).orElseThrow(() -> new AssertionError("frame " + lost.number() + " was not lost"));
        List<RawFrame> before = session.steps().subList(0, step).stream().filter(RawStep::sendsSegment)
                .map(one -> one.frame().orElseThrow()).toList();
        List<RawFrame> after = session.steps().subList(step + 1, session.steps().size()).stream()
                .filter(RawStep::sendsSegment).map(one -> one.frame().orElseThrow()).toList();
        boolean sender = lost.isTcp() && lost.numbers() > 0 && after.stream().anyMatch(one -> same(one, lost));
        boolean receiver = lost.isTcp() && after.stream().filter(one -> one.from().equals(lost.to()) && one.numbers() > 0)
                .anyMatch(one -> before.stream().anyMatch(old -> same(one, old)));
        boolean later = lost.isTcp() && lost.has(RawFrame.ACK) && after.stream().anyMatch(one ->
                one.from().equals(lost.from()) && one.acknowledgment() - lost.acknowledgment() >= 0);
        return sender ? receiver ? "both" : "sender" : receiver ? "receiver" : later ? "later" : "nobody";
    }

    /// Whether both have the same sequence numbers of the same direction.
    private static boolean same(RawFrame one, RawFrame old) {
        return one.from().equals(old.from()) && one.to().equals(old.to()) && one.sequence() == old.sequence()
                && one.numbers() == old.numbers();
    }
}

package dev.osiscope.lesson.raw;

import java.util.HashMap;
import java.util.Map;

/// The states of the ends of a session's connections, by the diagram of RFC 9293 (figure 5) and its section 3.10, driven by nothing but
/// the flags and numbers of frames that are sent and arrive.
final class RawStates {

    /// An end: `local>remote`, and its state.
    private final Map<String, String> states = new HashMap<>();
    /// What acknowledges an end's FIN.
    private final Map<String, Long> afterFin = new HashMap<>();

    private RawStates() {}

    /// The states after a step.
    static RawStates after(RawSession session, int step) {
        RawStates states = new RawStates();
        session.steps().subList(0, step + 1).forEach(states::take);
        return states;
    }

    /// The state of an end.
    String of(String local, String remote) {
        return states.getOrDefault(local + ">" + remote, "CLOSED");
    }

    private void take(RawStep step) {
        switch (step.is()) {
            case "frame" -> step.frame().filter(RawFrame::isTcp).ifPresent(frame -> {
                sent(frame, frame.from() + ">" + frame.to());
                if (step.arrivesAtOnce()) {
                    arrived(frame, frame.to() + ">" + frame.from());
                }
            });
            case "arrived" -> step.frame().filter(RawFrame::isTcp)
                    .ifPresent(frame -> arrived(frame, frame.to() + ">" + frame.from()));
            case "forgotten" -> states.put(step.get("local") + ">" + step.get("remote"), "CLOSED");
            default -> { }
        }
    }

    private void sent(RawFrame frame, String end) {
        if (frame.has(RawFrame.RST)) {
            states.put(end, "CLOSED");
        } else if (frame.has(RawFrame.SYN)) {
            states.put(end, frame.has(RawFrame.ACK) ? "SYN-RECEIVED" : "SYN-SENT");
        } else if (frame.has(RawFrame.FIN)) {
            afterFin.put(end, frame.sequence() + frame.numbers());
            go(end, Map.of("SYN-RECEIVED", "FIN-WAIT-1", "ESTABLISHED", "FIN-WAIT-1", "CLOSE-WAIT", "LAST-ACK"));
        }
    }

    private void arrived(RawFrame frame, String end) {
        if (frame.has(RawFrame.RST)) {
            states.put(end, "CLOSED");
            return;
        }
        if (frame.has(RawFrame.SYN)) {
            go(end, frame.has(RawFrame.ACK) ? Map.of("SYN-SENT", "ESTABLISHED") : Map.of());
            return;
        }
        go(end, Map.of("SYN-RECEIVED", "ESTABLISHED"));
        if (frame.has(RawFrame.ACK) && Long.valueOf(frame.acknowledgment()).equals(afterFin.get(end))) {
            go(end, Map.of("FIN-WAIT-1", "FIN-WAIT-2", "CLOSING", "TIME-WAIT", "LAST-ACK", "CLOSED"));
        }
        if (frame.has(RawFrame.FIN)) {
            go(end, Map.of("ESTABLISHED", "CLOSE-WAIT", "FIN-WAIT-1", "CLOSING", "FIN-WAIT-2", "TIME-WAIT"));
        }
    }

    private void go(String end, Map<String, String> ways) {
        states.computeIfPresent(end, (_, state) -> ways.getOrDefault(state, state));
    }
}

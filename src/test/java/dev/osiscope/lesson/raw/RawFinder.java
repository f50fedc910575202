package dev.osiscope.lesson.raw;

import dev.osiscope.lesson.StepMatch;
import dev.osiscope.lesson.StepMatch.FrameKind;
import dev.osiscope.lesson.StepMatch.FrameMatch;
import dev.osiscope.lesson.StepMatch.WireWord;
import dev.osiscope.lesson.Where;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Finds the steps that a lesson's words mean, by the session's bytes and lines.
///
/// @param session the session
/// @param roles   the lesson's names, each with the session's: a name or an address
record RawFinder(RawSession session, Map<String, String> roles) {

    /// The steps that are so, in order.
    List<Integer> all(StepMatch what) {
        return IntStream.range(0, session.steps().size()).filter(step -> is(what, session.steps().get(step))).boxed().toList();
    }

    /// The step that is meant, counted from the session's beginning.
    int find(Where where) {
        return from(where, 0);
    }

    /// The step that is meant, counted from another step on.
    int from(Where where, int first) {
        List<Integer> all = all(where.what()).stream().filter(step -> step >= first).toList();
        return where.turn().last() ? all.getLast() : all.get(where.turn().number() - 1);
    }

    private boolean is(StepMatch what, RawStep step) {
        return switch (what) {
            case StepMatch.Sent(FrameMatch frame) -> step.sends() && is(frame, step.frame().orElseThrow());
            case StepMatch.OnWire(WireWord deed, FrameMatch frame) -> step.is().equals(word(deed))
                    && is(frame, step.frame().orElseThrow());
            case StepMatch.Emitted(var event, var host, var text) -> step.is().equals("emitter") && step.get("use").equals("EMIT")
                    && event.map(step.get("event")::equals).orElse(true) && host(host, step)
                    && text.map(step.get("data")::contains).orElse(true);
            case StepMatch.Called(var kind, var host) -> step.is().equals("call") && step.get("call").equals(kind.name())
                    && host(host, step);
            case StepMatch.Scrubbed(var host) -> step.is().equals("scrubbed") && host(host, step);
            case StepMatch.Forgotten(var host) -> step.is().equals("forgotten") && host(host, step);
        };
    }

    private static String word(WireWord deed) {
        return switch (deed) {
            case DROPPED -> "lost";
            case DELIVERED -> "arrived";
            default -> deed.name().toLowerCase(Locale.ROOT);
        };
    }

    private boolean host(Optional<String> wanted, RawStep step) {
        return wanted.map(host -> roles.getOrDefault(host, host).equals(step.get("who"))).orElse(true);
    }

    /// Whether the lesson calls who has this address so.
    boolean called(String host, String address) {
        String wanted = roles.getOrDefault(host, host);
        return wanted.equals(address) || wanted.equals(session.name(address));
    }

    /// How the lesson calls who has this name or address.
    String role(String known) {
        return roles.keySet().stream().filter(role -> roles.get(role).equals(known)).findFirst().orElse(known);
    }

    private boolean is(FrameMatch wanted, RawFrame frame) {
        return is(wanted.kind(), frame)
                && wanted.from().map(host -> called(host, frame.source())).orElse(true)
                && wanted.to().map(host -> called(host, frame.destination())).orElse(true)
                && (frame.isTcp() ? numbers(wanted, frame) : wanted.seq().isEmpty() && wanted.len().isEmpty());
    }

    private static boolean is(FrameKind kind, RawFrame frame) {
        return switch (kind) {
            case ANY -> true;
            case ARP -> frame.isArp();
            case ICMP -> frame.isIcmp();
            case UDP -> frame.isUdp();
            case TCP -> frame.isTcp();
            case SYN -> frame.isTcp() && frame.has(RawFrame.SYN) && !frame.has(RawFrame.ACK);
            case SYN_ACK -> frame.isTcp() && frame.has(RawFrame.SYN) && frame.has(RawFrame.ACK);
            case ACK -> frame.isTcp() && frame.flags() == RawFrame.ACK && frame.length() == 0;
            case DATA -> frame.isTcp() && frame.length() > 0;
            case FIN -> frame.isTcp() && frame.has(RawFrame.FIN);
            case RST -> frame.isTcp() && frame.has(RawFrame.RST);
        };
    }

    private boolean numbers(FrameMatch wanted, RawFrame frame) {
        return is(wanted.seq(), session.sequence(frame))
                && (wanted.ack().isEmpty() || frame.has(RawFrame.ACK) && is(wanted.ack(), session.acknowledgment(frame)))
                && is(wanted.len(), frame.length()) && is(wanted.stream(), session.stream(frame));
    }

    private static boolean is(OptionalLong wanted, long number) {
        return wanted.isEmpty() || wanted.getAsLong() == number;
    }
}

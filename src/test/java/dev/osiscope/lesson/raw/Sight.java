package dev.osiscope.lesson.raw;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A session from one of its steps.
///
/// @param session the session
/// @param at      the step
record Sight(RawSession session, int at) {

    RawStep step() {
        return session.steps().get(at);
    }

    RawFrame frame() {
        return step().frame().orElseThrow();
    }

    List<RawStep> before() {
        return session.steps().subList(0, at);
    }

    List<RawStep> after() {
        return session.steps().subList(at + 1, session.steps().size());
    }

    /// The segments that are sent in some steps, from one host to another.
    Stream<RawFrame> sent(List<RawStep> steps, String from, String to) {
        return steps.stream().filter(RawStep::sendsSegment).map(step -> step.frame().orElseThrow())
                .filter(frame -> is(frame.source(), from) && is(frame.destination(), to));
    }

    boolean is(String address, String host) {
        return session.name(address).equals(host);
    }

    Stream<RawFrame> sent(String from, String to) {
        return sent(session.steps(), from, to);
    }

    Stream<RawFrame> data(String from, String to) {
        return sent(from, to).filter(frame -> frame.length() > 0);
    }

    /// The calls that a participant has made, in order.
    Stream<RawStep> calls(String who, String call) {
        return session.steps().stream().filter(step -> step.get("call").equals(call) && step.get("who").equals(who));
    }

    Stream<RawStep> emitted(String who, String event) {
        return session.steps().stream().filter(step -> step.get("use").equals("EMIT") && step.get("who").equals(who)
                && step.get("event").equals(event));
    }

    /// The first step that sends this frame, or that a frame arrives in.
    int index(RawFrame frame) {
        return IntStream.range(0, session.steps().size())
                .filter(step -> session.steps().get(step).sends() && session.steps().get(step).frame().orElseThrow().equals(frame))
                .findFirst().orElseThrow();
    }

    int index(RawStep step) {
        return session.steps().indexOf(step);
    }

    /// The state of the sender's end after this step (or the receiver's).
    String state(RawFrame frame, boolean sender) {
        RawStates states = RawStates.after(session, at);
        return sender ? states.of(frame.from(), frame.to()) : states.of(frame.to(), frame.from());
    }

    Stream<RawFrame> stream(int number) {
        return session.frames().stream().filter(RawFrame::isTcp).filter(frame -> session.stream(frame) == number);
    }

    /// The types of the TLS records that a segment carries whole (RFC 8446, section 5.1).
    static List<Integer> records(RawFrame frame) {
        byte[] bytes = frame.bytes();
        int begin = bytes.length - frame.length();
        return IntStream.iterate(begin, at -> at + 5 <= bytes.length,
                at -> at + 5 + ((bytes[at + 3] & 0xff) << 8 | bytes[at + 4] & 0xff)).map(at -> bytes[at]).boxed().toList();
    }
}

package dev.osiscope.lab.wire;

import dev.osiscope.frame.Frame;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a file of a run holds: the frames as somebody would have captured them who stood at a certain place.
public final class WireFrames {

    private WireFrames() {}

    /// A frame of a file.
    ///
    /// @param frame    what was seen, and when
    /// @param at       the host where it was seen
    /// @param received whether that host received it; otherwise it sent it
    /// @param comments what the wire did to it, in words; frames that they name have the numbers of this file
    public record Captured(Frame frame, Port at, boolean received, List<String> comments) {

        /// Takes a copy of the comments.
        public Captured {
            comments = List.copyOf(comments);
        }
    }

    /// Something that is to be seen in a file: that a frame was sent or delivered.
    private record Seen(FrameView view, FrameView.Noted noted) {

        long order() {
            return noted.order();
        }

        boolean sent() {
            return noted.event() instanceof WireEvent.Sent;
        }
    }

    /// A capture at every sender: each frame once, as and when it was sent, whatever became of it. So a segment that the
    /// wire dropped is there, and the one that TCP sends again for it is a retransmission, as for those who sent them.
    /// What a host got that was not sent so, or not so often, follows as a frame of its own that was received.
    public static List<Captured> atSenders(Collection<FrameView> views) {
        List<Seen> seen = inOrder(views.stream().flatMap(view -> Stream.concat(sent(view), unlike(view))));
        FrameRemarks remarks = new FrameRemarks(numbers(seen));
        return seen.stream().map(one -> one.noted.event() instanceof WireEvent.Delivered arrival
                ? received(arrival, List.of(remarks.of(arrival))) : sent(one.view, remarks)).toList();
    }

    /// A capture at one host: what it sent, when it sent it; what it received, as and when that arrived. So frames that
    /// overtook each other are out of order, and what was lost on the way to it is missing.
    public static List<Captured> at(Port host, Collection<FrameView> views) {
        List<Seen> seen = inOrder(views.stream().flatMap(view ->
                view.frame().sender().equals(host) ? sent(view) : received(view, host, _ -> true)));
        FrameRemarks remarks = new FrameRemarks(numbers(seen));
        return seen.stream().map(one -> one.noted.event() instanceof WireEvent.Delivered arrival
                ? received(arrival, remarks.of(one.view)) : sent(one.view, remarks)).toList();
    }

    private static List<Seen> inOrder(Stream<Seen> seen) {
        return seen.sorted(Comparator.comparingLong(Seen::order)).toList();
    }

    /// The numbers that sent frames have in the file, by those that they have on the wire.
    private static Map<Long, Integer> numbers(List<Seen> seen) {
        Map<Long, Integer> numbers = new HashMap<>();
        IntStream.range(0, seen.size()).filter(index -> seen.get(index).sent())
                .forEach(index -> numbers.put(seen.get(index).view.frame().number(), index + 1));
        return numbers;
    }

    private static Stream<Seen> sent(FrameView view) {
        return Stream.of(new Seen(view, view.history().getFirst()));
    }

    /// All hosts that get a frame get the same bytes, and as often: the first speaks for them.
    private static Stream<Seen> unlike(FrameView view) {
        return view.deliveries().stream().limit(1).flatMap(first ->
                received(view, first.to(), arrival -> arrival.changed() || arrival != first));
    }

    private static Stream<Seen> received(FrameView view, Port host, Predicate<WireEvent.Delivered> which) {
        return view.history().stream()
                .filter(noted -> noted.event() instanceof WireEvent.Delivered arrival
                        && arrival.to().equals(host) && which.test(arrival))
                .map(noted -> new Seen(view, noted));
    }

    private static Captured sent(FrameView view, FrameRemarks remarks) {
        return new Captured(view.frame().seen(), view.frame().sender(), false, remarks.of(view));
    }

    private static Captured received(WireEvent.Delivered arrival, List<String> comments) {
        return new Captured(arrival.seen(), arrival.to(), true, comments);
    }
}

package dev.osiscope.lab.wire;

import dev.osiscope.frame.Frame;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a file of a run holds: the frames as somebody would have captured them who stood at a certain place.
public final class WireFrames {

    private WireFrames() {}

    /// A frame of a file.
    ///
    /// @param frame    what was seen, and when
    /// @param at       the host where it was seen
    /// @param received whether that host received it; otherwise it sent it
    /// @param comments what the wire did to it, in words
    public record Captured(Frame frame, Port at, boolean received, List<String> comments) {

        /// Takes a copy of the comments.
        public Captured {
            comments = List.copyOf(comments);
        }
    }

    private record Placed(long order, Captured captured) {}

    /// A capture at every sender: each frame once, as and when it was sent, whatever became of it. So a segment that the
    /// wire dropped is there, and the one that TCP sends again for it is a retransmission, as for those who sent them.
    /// What a host got that was not sent so, or not so often, follows as a frame of its own that was received.
    public static List<Captured> atSenders(Collection<FrameView> views) {
        return inOrder(views.stream().flatMap(view -> Stream.concat(sent(view), unlike(view))));
    }

    /// A capture at one host: what it sent, when it sent it; what it received, as and when that arrived. So frames that
    /// overtook each other are out of order, and what was lost on the way to it is missing.
    public static List<Captured> at(Port host, Collection<FrameView> views) {
        return inOrder(views.stream().flatMap(view -> view.frame().sender().equals(host) ? sent(view)
                : received(view, host, _ -> true)
                        .map(noted -> received(noted, FrameRemarks.of(view)))));
    }

    private static List<Captured> inOrder(Stream<Placed> seen) {
        return seen.sorted(Comparator.comparingLong(Placed::order)).map(Placed::captured).toList();
    }

    private static Stream<Placed> sent(FrameView view) {
        return Stream.of(new Placed(view.history().getFirst().order(), new Captured(
                view.frame().seen(), view.frame().sender(), false, FrameRemarks.of(view))));
    }

    /// All hosts that get a frame get the same bytes, and as often: the first speaks for them.
    private static Stream<Placed> unlike(FrameView view) {
        return view.deliveries().stream().limit(1).flatMap(first ->
                received(view, first.to(), arrival -> arrival.changed() || arrival != first)
                        .map(noted -> received(noted, List.of(FrameRemarks.of((WireEvent.Delivered) noted.event())))));
    }

    private static Stream<FrameView.Noted> received(
            FrameView view, Port host, Predicate<WireEvent.Delivered> which) {
        return view.history().stream().filter(noted -> noted.event() instanceof WireEvent.Delivered arrival
                && arrival.to().equals(host) && which.test(arrival));
    }

    private static Placed received(FrameView.Noted noted, List<String> comments) {
        WireEvent.Delivered arrival = (WireEvent.Delivered) noted.event();
        return new Placed(noted.order(), new Captured(
                WireFrame.seen(arrival.nanos(), arrival.bytes()), arrival.to(), true, comments));
    }
}

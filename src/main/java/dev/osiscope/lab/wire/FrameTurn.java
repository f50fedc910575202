package dev.osiscope.lab.wire;

import dev.osiscope.dissect.FrameDissector;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which turn a frame had in a run: by it a rule finds the same frame in a run like that one.
public final class FrameTurn {

    /// From the most telling on.
    private static final List<FrameKind> KINDS = List.of(FrameKind.SYN, FrameKind.SYN_ACK, FrameKind.RST, FrameKind.FIN,
            FrameKind.DATA, FrameKind.ACK, FrameKind.ARP);

    private final FrameDissector dissector = new FrameDissector(Set.of());

    /// The frame in the words of a rule: `nth 2 data from client`. What was absorbed as a copy had no turn.
    ///
    /// @param run   what became of the frames of a run, in the order in which they were sent
    /// @param frame one of them
    /// @return nothing where rules have no word for such a frame
    public Optional<String> words(List<FrameView> run, WireFrame frame) {
        return KINDS.stream().filter(kind -> is(frame, kind)).findFirst().map(kind -> {
            long turn = before(run, frame).filter(other -> other.sender().equals(frame.sender()) && is(other, kind))
                    .count() + 1;
            return (turn == 1 ? "first " : "nth " + turn + " ") + kind.word() + " from " + frame.sender().host();
        });
    }

    private static Stream<WireFrame> before(List<FrameView> run, WireFrame frame) {
        return run.stream().takeWhile(view -> view.frame().number() < frame.number())
                .filter(view -> view.copyOf().isEmpty()).map(FrameView::frame);
    }

    private boolean is(WireFrame frame, FrameKind kind) {
        return new Sight(frame, List::of, () -> dissector.dissect(frame.seen()), Optional.empty())
                .matches(new FrameMatcher.OfKind(kind));
    }
}

package dev.osiscope.lab.wire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What became of a frame so far.
///
/// @param frame   the frame as it was sent
/// @param history what happened to it, in order, from [WireEvent.Sent] on; of the copies of it that were absorbed only the
///                last
public record FrameView(WireFrame frame, List<Noted> history) {

    /// An event of a frame.
    ///
    /// @param order its place among all events of the wire: the later, the higher
    /// @param event what happened
    public record Noted(long order, WireEvent.OfFrame event) {}

    /// Takes a copy of the history.
    public FrameView {
        history = List.copyOf(history);
    }

    /// What happened to it, in order.
    public Stream<WireEvent.OfFrame> events() {
        return history.stream().map(Noted::event);
    }

    /// Where and when it was delivered, in order.
    public List<WireEvent.Delivered> deliveries() {
        return all(WireEvent.Delivered.class).toList();
    }

    /// Where it ended without being delivered, and why.
    public List<WireEvent.Dropped> drops() {
        return all(WireEvent.Dropped.class).toList();
    }

    /// The frame that hung when this one, a copy of it, was absorbed; empty where it was not.
    public Optional<WireFrame> copyOf() {
        return all(WireEvent.Absorbed.class).filter(event -> event.frame().equals(frame))
                .map(WireEvent.Absorbed::held).findFirst();
    }

    /// How many copies of it were absorbed while it hung.
    public int resent() {
        return all(WireEvent.Absorbed.class).filter(event -> event.held().equals(frame))
                .map(WireEvent.Absorbed::count).findFirst().orElse(0);
    }

    private <E extends WireEvent.OfFrame> Stream<E> all(Class<E> type) {
        return events().filter(type::isInstance).map(type::cast);
    }
}

package dev.osiscope.viewmodel.events;

import java.util.ArrayList;
import java.util.List;

/// A message that came to the hub, and what became of it.
final class Journey {

    private final Flow flow;
    private final long from;
    private final long to;
    private final int message;
    private final List<Integer> steps = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();

    /// @param flow    the stream that it came by
    /// @param line    where it stands there
    /// @param message the step in which the hub emits it
    Journey(Flow flow, Piece line, int message) {
        this.flow = flow;
        from = line.from();
        to = line.to();
        this.message = message;
    }

    Flow flow() {
        return flow;
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    /// The step in which the hub emits it.
    int message() {
        return message;
    }

    /// What the hub does with it after that: scrubs it, emits it scrubbed, broadcasts it.
    List<Integer> steps() {
        return steps;
    }

    /// To whom it is written.
    List<Delivery> deliveries() {
        return deliveries;
    }
}

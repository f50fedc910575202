package dev.osiscope.dissect;

import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes frames apart: link, IP, TCP, and the hub's messages or data. It keeps nothing between two frames and
/// may be used by several threads; what is to be kept stands in a [Memory].
public final class FrameDissector {

    private final Map<LinkType, LayerDissector> links;

    /// @param hubPorts the ports whose payload is read as the hub's messages
    public FrameDissector(Set<Integer> hubPorts) {
        links = new Dissectors(hubPorts).links();
    }

    /// Dissects `frame` by itself. Any bytes will do: what is wrong or missing is the dissection's stop. A link type
    /// that is not known here gives data. A layer of which nothing was captured is left out.
    public Dissection dissect(Frame frame) {
        return dissect(frame, new Context(shortened(frame), 0, Optional.empty()));
    }

    /// Dissects the next frame of a sequence, with what the frames before it brought: as Wireshark does, what
    /// several frames carry stands in the one that completes it.
    ///
    /// @param frameNumber the frame's number in its sequence, from 1 and rising
    /// @param memory      the sequence's own; whoever changes the dissector midway keeps it
    public Dissection dissect(Frame frame, long frameNumber, Memory memory) {
        return dissect(frame, new Context(shortened(frame), frameNumber, Optional.of(memory)));
    }

    private Dissection dissect(Frame whole, Context context) {
        Frame frame = context.frame();
        Deque<Inner> left = new ArrayDeque<>();
        left.push(new Inner(links.getOrDefault(frame.linkType(), DataDissector::dissect),
                Span.of(Source.of(frame))));
        Optional<Stop> stop = Optional.empty();
        while (!left.isEmpty()) {
            Inner next = left.pop();
            Outcome outcome = next.dissector().dissect(next.span(), context);
            context.add(outcome.layer());
            stop = stop.or(outcome::stop);
            outcome.inners().reversed().forEach(left::push);
        }
        return new Dissection(whole, Trailer.added(frame, context.layers()), stop, context.awaited());
    }

    /// The frame as far as it is looked into: each of its bytes can become a field.
    private static Frame shortened(Frame frame) {
        return frame.bytes().length() <= Source.LONGEST_FRAME ? frame : new Frame(frame.timeNanos(), frame.linkType(),
                frame.originalLength(), frame.bytes().atMost(Source.LONGEST_FRAME), frame.provenance());
    }
}

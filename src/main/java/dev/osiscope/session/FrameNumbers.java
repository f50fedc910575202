package dev.osiscope.session;

import dev.osiscope.lab.wire.Port;
import dev.osiscope.lab.wire.WireEvent;
import dev.osiscope.lab.wire.WireFrame;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The numbers that frames have in the file of a run, as [dev.osiscope.lab.wire.WireFrames#atSenders] counts them, while
/// the run goes on: each frame once, when it was sent; and what a host got that was not sent so, or not so often. Used by
/// one thread.
final class FrameNumbers {

    /// Of how many frames it is remembered where they have arrived: all that the wire may have at once, and more.
    private static final int MOST = 1 << 16;

    private final Map<Long, Known> known = new LinkedHashMap<>();
    private long last;

    /// A frame of which the number is remembered.
    ///
    /// @param number  its number
    /// @param arrived the host that had it first; it speaks for all that get it
    private record Known(long number, Optional<Port> arrived) {}

    /// The number of a frame that is sent now.
    long sent(WireFrame frame) {
        last++;
        known.put(frame.number(), new Known(last, Optional.empty()));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return last;
    }

    /// How many there are.
    long last() {
        return last;
    }

    /// The number of a frame that was sent; empty where it is not remembered.
    OptionalLong of(WireFrame frame) {
        Known found = known.get(frame.number());
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.number);
    }

    /// The number that bytes have which a host gets now; empty where they are just what was sent.
    OptionalLong delivered(WireEvent.Delivered arrival) {
        Known found = known.get(arrival.frame().number());
        if (found == null || found.arrived.filter(port -> !port.equals(arrival.to())).isPresent()) {
            return OptionalLong.empty();
        }
        known.put(arrival.frame().number(), new Known(found.number, Optional.of(arrival.to())));
        if (found.arrived.isEmpty() && !arrival.changed()) {
            return OptionalLong.empty();
        }
        last++;
        return OptionalLong.of(last);
    }
}

package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.link.EthernetFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/// The cables to the hosts and the switch between them: carries frames, knows nothing of rules.
final class Cables {

    private final Map<Port, Map<Direction, Cable>> cables = new LinkedHashMap<>();
    private final MacTable addresses = new MacTable();
    private final Schedule schedule;
    private final Carrier carrier;
    private final WireObserver observer;

    Cables(Schedule schedule, Carrier carrier, WireObserver observer) {
        this.schedule = schedule;
        this.carrier = carrier;
        this.observer = observer;
    }

    void plug(Port port) {
        Map<Direction, Cable> both = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            both.put(direction, new Cable());
        }
        cables.put(port, both);
    }

    void unplug(Port port) {
        cables.remove(port);
        addresses.forget(port);
    }

    boolean has(Port port) {
        return cables.containsKey(port);
    }

    List<Port> ports() {
        return List.copyOf(cables.keySet());
    }

    void cut(Port port, Direction direction, boolean cut, long nanos) {
        if (cable(port, direction).cut(cut)) {
            observer.on(cut ? new WireEvent.CableCut(port, direction, nanos)
                    : new WireEvent.CableMended(port, direction, nanos));
        }
    }

    void limit(Port port, Direction direction, OptionalLong bitsPerSecond, long nanos) {
        cable(port, direction).limit(bitsPerSecond.orElse(0));
        observer.on(new WireEvent.CableLimited(port, direction, nanos, bitsPerSecond));
    }

    List<CableState> states() {
        List<CableState> states = new ArrayList<>();
        cables.forEach((port, both) -> both.forEach((direction, cable) -> states.add(cable.state(port, direction))));
        return List.copyOf(states);
    }

    private Cable cable(Port port, Direction direction) {
        return cables.get(port).get(direction);
    }

    /// Carries a frame from its host to the switch.
    ///
    /// @param arrived goes on with it there, told when
    void fromHost(WireFrame frame, long nanos, LongConsumer arrived) {
        if (cable(frame.sender(), Direction.FROM_HOST).isCut()) {
            drop(frame, nanos, DropReason.CABLE_CUT, Optional.empty());
        } else {
            through(frame.sender(), Direction.FROM_HOST, frame, frame.bytes(), nanos, arrived);
        }
    }

    /// The hosts that a frame in the switch is on its way to.
    List<Port> receivers(WireFrame frame, Bytes bytes) {
        return bytes.length() < EthernetFields.FIXED_LENGTH ? List.of()
                : addresses.receivers(bytes, frame.sender(), cables.keySet());
    }

    /// Carries a frame from the switch to those that it is for, and learns where its sender is.
    void toHosts(WireFrame frame, Bytes bytes, long nanos) {
        if (bytes.length() < EthernetFields.FIXED_LENGTH) {
            drop(frame, nanos, DropReason.TOO_SHORT, Optional.empty());
            return;
        }
        if (has(frame.sender())) {
            addresses.learn(bytes, frame.sender());
        }
        List<Port> receivers = receivers(frame, bytes);
        if (receivers.isEmpty()) {
            drop(frame, nanos, DropReason.NO_RECEIVER, Optional.empty());
        }
        receivers.forEach(port -> through(port, Direction.TO_HOST, frame, bytes, nanos,
                later -> deliver(frame, bytes, port, later)));
    }

    private void through(
            Port port, Direction direction, WireFrame frame, Bytes bytes, long nanos, LongConsumer arrived) {
        Cable cable = cable(port, direction);
        if (!cable.slow()) {
            arrived.accept(nanos);
        } else if (cable.isFull() || schedule.isFull()) {
            drop(frame, nanos, DropReason.QUEUE_FULL,
                    direction == Direction.TO_HOST ? Optional.of(port) : Optional.empty());
        } else {
            long due = cable.enter(bytes.length(), nanos);
            observer.on(new WireEvent.Queued(frame, nanos, port, direction, due));
            schedule.at(due, later -> {
                cable.leave();
                arrived.accept(later);
            });
        }
    }

    private void deliver(WireFrame frame, Bytes bytes, Port to, long nanos) {
        if (!has(to) || cable(to, Direction.TO_HOST).isCut()) {
            drop(frame, nanos, DropReason.CABLE_CUT, Optional.of(to));
        } else if (carrier.deliver(to, bytes)) {
            observer.on(new WireEvent.Delivered(frame, nanos, to, bytes));
        } else {
            drop(frame, nanos, DropReason.NOT_TAKEN, Optional.of(to));
        }
    }

    private void drop(WireFrame frame, long nanos, DropReason reason, Optional<Port> to) {
        observer.on(new WireEvent.Dropped(frame, nanos, reason, to));
    }
}

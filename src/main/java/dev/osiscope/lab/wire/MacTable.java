package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.link.EthernetFields;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a switch knows of MAC addresses: behind which port it last saw each as a sender (IEEE 802.1D section 7.8).
/// Entries don't age.
final class MacTable {

    /// How many addresses are kept; more are not learned.
    static final int MOST = 4_096;

    private final Map<Long, Port> ports = new HashMap<>();

    /// Learns where the sender of `frame`, which has a whole Ethernet header, is.
    void learn(Bytes frame, Port from) {
        long source = EthernetFields.SOURCE.in(frame);
        boolean group = EthernetFields.SOURCE_GROUP.in(frame) != 0;
        if (!group && (ports.size() < MOST || ports.containsKey(source))) {
            ports.put(source, from);
        }
    }

    /// Where `frame`, which has a whole Ethernet header, is to go: to the port of its destination, to all others where it
    /// is for a group or its destination is not known.
    ///
    /// @param from where it comes from; it never goes back there
    List<Port> receivers(Bytes frame, Port from, Collection<Port> all) {
        Port known = ports.get(EthernetFields.DESTINATION.in(frame));
        if (known == null) {
            return all.stream().filter(port -> !port.equals(from)).toList();
        }
        return known.equals(from) ? List.of() : List.of(known);
    }

    /// Forgets all that is behind a port.
    void forget(Port port) {
        ports.values().removeIf(port::equals);
    }
}

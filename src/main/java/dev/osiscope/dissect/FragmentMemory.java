package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.link.VlanHeader;
import dev.osiscope.wire.network.IpAddress;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is remembered of IP packets that came in fragments and are not complete. There is a limit to their number, to
/// their bytes and to the fragments of one; beyond it, those that had no fragment for the longest time are forgotten.
final class FragmentMemory {

    private static final int PACKETS = 1 << 12;
    private static final int BYTES = 16 << 20;
    private static final int FRAGMENTS = 1 << 13;
    private static final float LOAD = 0.75f;

    private final Map<Key, FragmentedPacket> packets = new LinkedHashMap<>(PACKETS, LOAD, true);
    private int kept;

    /// What the fragments of one packet have in common.
    ///
    /// @param version        which IP
    /// @param source         the source address
    /// @param destination    the destination address
    /// @param carried        the number of the protocol that it carries, for IPv4; 0 for IPv6
    /// @param identification the number that its sender gave it
    /// @param vlan           the VLAN it came in; -1 where in none
    record Key(Protocol version, IpAddress source, IpAddress destination, int carried, long identification, int vlan) {

        Key {
            source = source.alone();
            destination = destination.alone();
        }
    }

    /// The VLAN that a packet came in; -1 where in none.
    static int vlan(Context context) {
        return context.innermost(VlanHeader.class).map(VlanHeader::id).orElse(-1);
    }

    /// Adds a fragment.
    ///
    /// @param start where its data begins in that of the packet
    /// @param more  whether further fragments follow
    /// @return the packet's data, where this fragment completes it
    Optional<Bytes> add(Key key, int start, Bytes bytes, boolean more) {
        FragmentedPacket packet = packets.computeIfAbsent(key, _ -> new FragmentedPacket());
        int before = packet.kept();
        packet.add(start, bytes, more);
        kept += packet.kept() - before;
        Optional<Bytes> whole = packet.whole();
        if (whole.isPresent() || packet.count() > FRAGMENTS) {
            packets.remove(key);
            kept -= packet.kept();
        }
        forget();
        return whole;
    }

    private void forget() {
        Iterator<FragmentedPacket> eldest = packets.values().iterator();
        while (packets.size() > PACKETS || kept > BYTES) {
            kept -= eldest.next().kept();
            eldest.remove();
        }
    }
}

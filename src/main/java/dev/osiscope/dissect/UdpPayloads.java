package dev.osiscope.dissect;

import dev.osiscope.wire.transport.UdpHeader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Who takes apart what datagrams carry.
///
/// @param byPort     by port
/// @param recognised those that are recognised by their bytes on any other port, in the order in which they are tried
/// @param lasting    those that, once they were recognised, have all datagrams between the same two ends
record UdpPayloads(
        Map<Integer, DatagramProtocol> byPort, List<DatagramProtocol> recognised, List<DatagramProtocol> lasting) {

    /// Takes copies.
    UdpPayloads {
        byPort = Map.copyOf(byPort);
        recognised = List.copyOf(recognised);
        lasting = List.copyOf(lasting);
    }

    /// Who takes apart what this datagram carries; where nothing of it was captured, nobody is asked.
    LayerDissector of(UdpHeader header, Span data, Context context) {
        if (data.captured().isEmpty()) {
            return DataDissector::dissect;
        }
        Datagram datagram = new Datagram(header, data);
        return remembered(datagram, context)
                .or(() -> awaited(datagram, context))
                .or(() -> owner(datagram))
                .or(() -> last(datagram, context))
                .or(() -> first(recognised, datagram))
                .orElse(DataDissector::dissect);
    }

    /// A server's port is mostly the lower one, so that one is asked first.
    private Optional<LayerDissector> owner(Datagram datagram) {
        int source = datagram.header().sourcePort();
        int destination = datagram.header().destinationPort();
        return first(IntStream.of(Math.min(source, destination), Math.max(source, destination))
                .mapToObj(byPort::get).filter(protocol -> protocol != null).distinct().toList(), datagram);
    }

    private static Optional<LayerDissector> remembered(Datagram datagram, Context context) {
        return context.memory().flatMap(memory -> ends(datagram, context).flatMap(ends -> memory.udp().of(ends, datagram.data())));
    }

    /// Files are sent from another port than that which was asked.
    private static Optional<LayerDissector> awaited(Datagram datagram, Context context) {
        return context.memory().map(Memory::udp).flatMap(memory -> ends(datagram, context)
                .filter(memory.announced()::takes).map(ends -> memory.put(ends, TftpDissector::transfer)));
    }

    private Optional<LayerDissector> last(Datagram datagram, Context context) {
        return first(lasting, datagram).map(dissector -> context.memory()
                .flatMap(memory -> ends(datagram, context).map(ends -> memory.udp().put(ends, dissector)))
                .orElse(dissector));
    }

    private static Optional<EndPair> ends(Datagram datagram, Context context) {
        return EndPair.of(datagram.header().sourcePort(), datagram.header().destinationPort(), context);
    }

    private static Optional<LayerDissector> first(List<DatagramProtocol> protocols, Datagram datagram) {
        return protocols.stream().flatMap(protocol -> protocol.of(datagram).stream()).findFirst();
    }
}

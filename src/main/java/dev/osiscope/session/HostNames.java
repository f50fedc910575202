package dev.osiscope.session;

import dev.osiscope.conversation.Carried;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.wire.link.ArpPacket;
import dev.osiscope.wire.link.EthernetHeader;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Which host of a lab has an address. Used by one thread.
final class HostNames {

    private final Map<String, String> byAddress = new HashMap<>();
    private final Map<String, String> byMac = new HashMap<>();

    /// Learns of a host or a guest.
    void add(HostPlan plan) {
        byAddress.put(plan.address(), plan.name());
        byMac.put(plan.mac(), plan.name());
    }

    /// Whose an endpoint is; its address where that is nobody's.
    String name(Endpoint endpoint) {
        return byAddress.getOrDefault(endpoint.address(), endpoint.address());
    }

    /// Tells `names` both endpoints of a segment, and whose they are.
    void tellEndpoints(Dissection dissection, BiConsumer<Endpoint, String> names) {
        Carried.in(dissection, TcpHeader.class).ifPresent(segment -> {
            tell(new Endpoint(segment.source().toString(), segment.header().sourcePort()), names);
            tell(new Endpoint(segment.destination().toString(), segment.header().destinationPort()), names);
        });
    }

    private void tell(Endpoint endpoint, BiConsumer<Endpoint, String> names) {
        Optional.ofNullable(byAddress.get(endpoint.address())).ifPresent(name -> names.accept(endpoint, name));
    }

    /// Whom a frame is for: the host with its address. What is for everybody is for whom it asks about; empty where that
    /// is nobody in particular.
    String receiver(Dissection dissection) {
        return Stream.of(
                        dissection.header(EthernetHeader.class).map(header -> byMac.get(header.destination().toString())),
                        dissection.header(ArpPacket.class)
                                .map(packet -> byAddress.get(new IpAddress(packet.targetProtocol()).toString())),
                        dissection.header(Ipv4Header.class).map(header -> byAddress.get(header.destination().toString())))
                .flatMap(Optional::stream).findFirst().orElse("");
    }
}

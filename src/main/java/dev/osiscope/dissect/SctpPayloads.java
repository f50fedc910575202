package dev.osiscope.dissect;

import dev.osiscope.wire.transport.PortNames;
import dev.osiscope.wire.transport.SctpHeader;
import dev.osiscope.wire.transport.SctpPayloadProtocols;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Who takes apart what SCTP carries.
///
/// @param byPort by port, those that are more than a name
record SctpPayloads(Map<Integer, LayerDissector> byPort) {

    /// Takes a copy.
    SctpPayloads {
        byPort = Map.copyOf(byPort);
    }

    /// For this message: what its sender says that it is, else what is spoken on one of the ports, the lower one first.
    LayerDissector of(SctpHeader header, SctpData message) {
        return said(message.protocol())
                .or(() -> IntStream.of(Math.min(header.sourcePort(), header.destinationPort()),
                                Math.max(header.sourcePort(), header.destinationPort()))
                        .mapToObj(this::owner).flatMap(Optional::stream).findFirst())
                .orElse(DataDissector::dissect);
    }

    private static Optional<LayerDissector> said(long identifier) {
        return identifier > Integer.MAX_VALUE ? Optional.empty()
                : SctpPayloadProtocols.of((int) identifier).map(NamedDissector::of);
    }

    private Optional<LayerDissector> owner(int port) {
        return Optional.ofNullable(byPort.get(port))
                .or(() -> PortNames.SCTP.protocol(port).map(NamedDissector::of));
    }
}

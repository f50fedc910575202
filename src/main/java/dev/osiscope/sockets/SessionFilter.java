package dev.osiscope.sockets;

import dev.osiscope.conversation.Endpoint;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The filters that let through the segments of a picked socket or port, and no others: one for the kernel in libpcap's
/// language (pcap-filter(7)), one for what was captured in Wireshark's.
///
/// @param capture for the kernel: `tcp port 5432 and host 127.0.0.1`
/// @param display for what was captured: `tcp.port == 5432 && ip.addr == 127.0.0.1`
public record SessionFilter(String capture, String display) {

    /// Those of a socket: of a connection both of its ends, of a listener all connections to it.
    public static SessionFilter of(LocalSocket socket) {
        Set<Endpoint> ends = new LinkedHashSet<>();
        ends.add(socket.local());
        socket.remote().ifPresent(ends::add);
        boolean anyAddress = socket.listens() && socket.everywhere();
        return of(ends.stream().map(Endpoint::port), anyAddress ? Stream.of() : ends.stream().map(Endpoint::address));
    }

    /// Those of a port, at whichever end.
    ///
    /// @param port 1 to 65535
    public static SessionFilter ofPort(int port) {
        return of(Stream.of(port), Stream.of());
    }

    private static SessionFilter of(Stream<Integer> ports, Stream<String> addresses) {
        Set<Integer> portSet = ports.collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> addressSet = addresses.collect(Collectors.toCollection(LinkedHashSet::new));
        return new SessionFilter(
                joined(" and ", portSet, port -> "tcp port " + port, addressSet, address -> "host " + address),
                joined(" && ", portSet, port -> "tcp.port == " + port, addressSet, SessionFilter::displayAddress));
    }

    private static String displayAddress(String address) {
        return (address.indexOf(':') >= 0 ? "ipv6.addr == " : "ip.addr == ") + address;
    }

    private static String joined(String between, Set<Integer> ports, Function<Integer, String> port,
            Set<String> addresses, Function<String, String> address) {
        return Stream.concat(ports.stream().map(port), addresses.stream().map(address))
                .collect(Collectors.joining(between));
    }
}

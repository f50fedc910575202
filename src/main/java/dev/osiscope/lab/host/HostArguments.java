package dev.osiscope.lab.host;

import java.util.List;
import java.util.Optional;

/// What a host is told at its start: its MAC address, its IPv4 address and its MTU; where it is behind routers, also the
/// address of the near one and the MTU of the way between them. All of it is handed on to ip(8) as it is.
///
/// @param mac     on the wire
/// @param address without the prefix's length, which is 24
/// @param mtu     of its device
/// @param behind  the near router's address and the narrow MTU; empty where the host is at the wire itself
record HostArguments(String mac, String address, String mtu, Optional<List<String>> behind) {

    private static final int AT_THE_WIRE = 3;

    /// Reads the arguments of the program.
    static HostArguments of(String... words) {
        return new HostArguments(words[0], words[1], words[2], words.length == AT_THE_WIRE ? Optional.empty()
                : Optional.of(List.of(words).subList(AT_THE_WIRE, words.length)));
    }

    /// The near router's address.
    String router() {
        return behind.orElseThrow().getFirst();
    }

    /// The MTU between the routers.
    String narrow() {
        return behind.orElseThrow().getLast();
    }

    /// The first three numbers of its address: `10.0.1`.
    String networkNumbers() {
        return address.substring(0, address.lastIndexOf('.'));
    }

    /// Its network: `10.0.1.0/24`.
    String network() {
        return networkNumbers() + ".0/24";
    }
}

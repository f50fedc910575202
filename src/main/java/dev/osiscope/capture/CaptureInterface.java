package dev.osiscope.capture;

import java.net.InetAddress;
import java.util.List;

/// A network interface of this machine.
///
/// @param name        as the system calls it, and a [CaptureRequest] too: `lo`, `\Device\NPF_{…}`
/// @param description what it is, in the system's words; empty where it has none
/// @param addresses   its IP addresses
/// @param kind        what frames go over it
/// @param up          whether it is up
public record CaptureInterface(
        String name, String description, List<InetAddress> addresses, Kind kind, boolean up) {

    /// What frames go over an interface. Its words stand in the messages, `capture.interface.<kind>`.
    public enum Kind {
        /// Those between programs of this machine.
        LOOPBACK,
        /// Those to and from other machines, real or virtual.
        NETWORK,
        /// Those of all interfaces at once.
        ANY,
        /// What is no network: USB, the system's bus, the firewall's log.
        OTHER
    }

    /// Keeps a copy of the addresses.
    public CaptureInterface {
        addresses = List.copyOf(addresses);
    }
}

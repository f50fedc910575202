package dev.osiscope.capture.libpcap;

import java.net.InetAddress;
import java.util.List;

/// A device that libpcap can capture on.
///
/// @param name        as libpcap calls it
/// @param description what it is, in the system's words; empty where it has none
/// @param addresses   its IP addresses
/// @param flags       libpcap's, such as [#LOOPBACK]
public record PcapDevice(String name, String description, List<InetAddress> addresses, int flags) {

    /// PCAP_IF_LOOPBACK: programs of this machine talk to each other on it.
    public static final int LOOPBACK = 1;
    /// PCAP_IF_UP: it is up.
    public static final int UP = 2;

    /// Keeps a copy of the addresses.
    public PcapDevice {
        addresses = List.copyOf(addresses);
    }

    /// Whether a flag is set.
    public boolean is(int flag) {
        return (flags & flag) != 0;
    }
}

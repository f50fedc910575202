package dev.osiscope.lab.host;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.osiscope.linux.Socket;
import dev.osiscope.linux.SystemCallException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The work that a kernel leaves to its network card: a veth device has no card that would do it, so whoever reads
/// frames from one would see checksums half made and segments larger than the wire takes.
final class Offload {

    /// SIOCETHTOOL (linux/sockios.h).
    private static final long ETHTOOL = 0x8946;
    /// ETHTOOL_STXCSUM, ETHTOOL_SSG, ETHTOOL_STSO, ETHTOOL_SGSO, ETHTOOL_SGRO (linux/ethtool.h): what is switched off,
    /// the checksum last, for the kernel keeps the others only with it.
    private static final int[] FEATURES = {0x2c, 0x24, 0x1f, 0x19, 0x17};
    private static final int REQUEST_SIZE = 40;
    private static final int REQUEST_DATA = 16;

    private Offload() {}

    /// Makes the kernel do all of it itself for the device called `name`.
    static void switchOff(String name) throws SystemCallException {
        try (Arena arena = Arena.ofConfined();
                Socket socket = Socket.open(Socket.INTERNET, Socket.DATAGRAM)) {
            for (int feature : FEATURES) {
                MemorySegment value = arena.allocate(JAVA_INT, 2);
                value.setAtIndex(JAVA_INT, 0, feature);
                MemorySegment request = arena.allocate(REQUEST_SIZE, Long.BYTES);
                request.setString(0, name);
                request.set(ADDRESS, REQUEST_DATA, value);
                socket.descriptor().control(ETHTOOL, request);
            }
        }
    }
}

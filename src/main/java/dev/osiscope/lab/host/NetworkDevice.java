package dev.osiscope.lab.host;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.osiscope.linux.Descriptor;
import dev.osiscope.linux.ErrorNumber;
import dev.osiscope.linux.SystemCall;
import dev.osiscope.linux.SystemCallException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The network device of a host, `eth0`, and the descriptor at the other end of its cable: what the kernel sends can be
/// read there as Ethernet frames, what is written there the kernel receives.
///
/// It is a TAP device where /dev/net/tun may be opened. Elsewhere it is one end of a veth pair with a packet socket at
/// the other, which needs no file; its kernel is told to make whole segments with whole checksums.
final class NetworkDevice {

    static final String NAME = "eth0";
    private static final String FAR_END = "cable0";

    private static final int READ_AND_WRITE = 2;
    private static final int CLOSE_ON_EXEC = 0x80000;
    /// TUNSETIFF, and its flags IFF_TAP | IFF_NO_PI: Ethernet frames with nothing before them.
    private static final long TUN_SET_INTERFACE = 0x400454caL;
    private static final short TAP_WITHOUT_INFORMATION = 0x0002 | 0x1000;
    /// `struct ifreq`: 16 bytes of name, then what is asked for.
    private static final int REQUEST_SIZE = 40;
    private static final int REQUEST_VALUE = 16;

    private static final int PACKET_FAMILY = 17;
    private static final int RAW_SOCKET = 3;
    private static final int EVERY_PROTOCOL = 3;
    private static final int PACKET_LEVEL = 263;
    private static final int IGNORE_OUTGOING = 23;
    /// `struct sockaddr_ll`, as far as bind(2) reads it: family, protocol in network order, index.
    private static final int LINK_ADDRESS_SIZE = 20;

    private static final SystemCall OPEN = SystemCall.variadic("open", 2, JAVA_INT, ADDRESS, JAVA_INT);
    private static final SystemCall IOCTL = SystemCall.variadic("ioctl", 2, JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS);
    private static final SystemCall SOCKET = SystemCall.of("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final SystemCall BIND = SystemCall.of("bind", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final SystemCall SETSOCKOPT =
            SystemCall.of("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final SystemCall IF_NAMETOINDEX = SystemCall.of("if_nametoindex", JAVA_INT, ADDRESS);

    private final String kind;
    private final Descriptor cable;

    private NetworkDevice(String kind, Descriptor cable) {
        this.kind = kind;
        this.cable = cable;
    }

    /// Makes the device in this process's network namespace.
    ///
    /// @param configuration makes the veth pair where one is needed
    static NetworkDevice make(IpCommand configuration) throws SystemCallException, IOException {
        try (Arena arena = Arena.ofConfined()) {
            long opened = OPEN.attempt(arena.allocateFrom("/dev/net/tun"), READ_AND_WRITE | CLOSE_ON_EXEC);
            if (opened >= 0) {
                return new NetworkDevice("tap", tap(arena, new Descriptor((int) opened)));
            }
            configuration.run("link", "add", NAME, "type", "veth", "peer", "name", FAR_END);
            Offload.switchOff(NAME);
            configuration.run("link", "set", FAR_END, "up");
            return new NetworkDevice("veth", packetSocket(arena));
        }
    }

    private static Descriptor tap(Arena arena, Descriptor device) throws SystemCallException {
        MemorySegment request = arena.allocate(REQUEST_SIZE);
        request.setString(0, NAME);
        request.set(JAVA_SHORT, REQUEST_VALUE, TAP_WITHOUT_INFORMATION);
        IOCTL.invoke(device.number(), TUN_SET_INTERFACE, request);
        return device;
    }

    private static Descriptor packetSocket(Arena arena) throws SystemCallException {
        int index = (int) IF_NAMETOINDEX.invoke(arena.allocateFrom(FAR_END));
        if (index == 0) {
            throw new SystemCallException("if_nametoindex", ErrorNumber.NO_SUCH_DEVICE);
        }
        int socket = (int) SOCKET.invoke(PACKET_FAMILY, RAW_SOCKET | CLOSE_ON_EXEC, 0);
        SETSOCKOPT.invoke(socket, PACKET_LEVEL, IGNORE_OUTGOING, arena.allocateFrom(JAVA_INT, 1), Integer.BYTES);
        MemorySegment address = arena.allocate(LINK_ADDRESS_SIZE, Integer.BYTES);
        address.set(JAVA_SHORT, 0, (short) PACKET_FAMILY);
        address.set(JAVA_SHORT, 2, Short.reverseBytes((short) EVERY_PROTOCOL));
        address.set(JAVA_INT, 4, index);
        BIND.invoke(socket, address, LINK_ADDRESS_SIZE);
        return new Descriptor(socket);
    }

    /// `tap` or `veth`.
    String kind() {
        return kind;
    }

    /// The descriptor at the other end of the cable.
    Descriptor cable() {
        return cable;
    }
}

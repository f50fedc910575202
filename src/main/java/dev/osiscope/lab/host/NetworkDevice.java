package dev.osiscope.lab.host;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.osiscope.linux.Descriptor;
import dev.osiscope.linux.LinkAddress;
import dev.osiscope.linux.Socket;
import dev.osiscope.linux.SystemCallException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// The network device of a host, `eth0`, and the descriptor at the other end of its cable: what the kernel sends can be
/// read there as Ethernet frames, what is written there the kernel receives.
///
/// It is a TAP device where /dev/net/tun may be opened. Elsewhere it is one end of a veth pair with a packet socket at
/// the other, which needs no file; its kernel is told to make whole segments with whole checksums.
final class NetworkDevice {

    static final String NAME = "eth0";
    private static final String FAR_END = "cable0";

    private static final String TUN = "/dev/net/tun";
    /// TUNSETIFF, and its flags IFF_TAP | IFF_NO_PI: Ethernet frames with nothing before them.
    private static final long TUN_SET_INTERFACE = 0x400454caL;
    private static final short TAP_WITHOUT_INFORMATION = 0x0002 | 0x1000;
    /// `struct ifreq`: 16 bytes of name, then what is asked for.
    private static final int REQUEST_SIZE = 40;
    private static final int REQUEST_VALUE = 16;

    private static final int PACKET_LEVEL = 263;
    private static final int IGNORE_OUTGOING = 23;

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
        Optional<Descriptor> tun = tun();
        if (tun.isPresent()) {
            return new NetworkDevice("tap", tap(tun.get()));
        }
        configuration.run("link", "add", NAME, "type", "veth", "peer", "name", FAR_END);
        Offload.switchOff(NAME);
        configuration.run("link", "set", FAR_END, "up");
        return new NetworkDevice("veth", packetSocket());
    }

    private static Optional<Descriptor> tun() {
        try {
            return Optional.of(Descriptor.open(TUN, Descriptor.READ_AND_WRITE));
        } catch (SystemCallException refused) {
            return Optional.empty();
        }
    }

    private static Descriptor tap(Descriptor device) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(REQUEST_SIZE);
            request.setString(0, NAME);
            request.set(JAVA_SHORT, REQUEST_VALUE, TAP_WITHOUT_INFORMATION);
            device.control(TUN_SET_INTERFACE, request);
            return device;
        }
    }

    private static Descriptor packetSocket() throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            Socket socket = Socket.open(Socket.PACKET, Socket.RAW);
            socket.set(PACKET_LEVEL, IGNORE_OUTGOING, 1);
            int end = Socket.interfaceIndex(FAR_END);
            socket.bind(LinkAddress.of(arena, LinkAddress.EVERY_PROTOCOL, end).segment());
            return socket.descriptor();
        }
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

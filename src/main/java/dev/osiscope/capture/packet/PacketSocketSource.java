package dev.osiscope.capture.packet;

import dev.osiscope.capture.filter.FilterProgram;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceRequest;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.ReadingSource;
import dev.osiscope.linux.Socket;
import dev.osiscope.linux.SocketFilter;
import dev.osiscope.linux.SystemCallException;
import dev.osiscope.linux.WakeUp;
import java.util.Optional;

/// The frames of one network interface of a Linux machine, from a packet socket (packet(7)).
///
/// The loopback interface shows every frame twice, as it leaves and as it comes back; only the second is
/// kept there. Other interfaces give both directions. Times are the kernel's, in nanoseconds. A VLAN tag
/// that the network card took off a frame is not put back.
public final class PacketSocketSource extends ReadingSource {

    /// The ring where nothing else is asked for.
    private static final int USUAL_RING = 16 << 20;

    private final Optional<FilterProgram> program;

    /// Every frame of an interface, whole.
    ///
    /// @param interfaceName the interface as the system calls it: `lo`, `eth0`
    public PacketSocketSource(String interfaceName) {
        this(new InterfaceRequest(interfaceName, "", InterfaceRequest.WHOLE_FRAMES, USUAL_RING), Optional.empty());
    }

    /// @param request of the buffer, which is a ring, the kernel may give less
    /// @param program its filter as the kernel runs it, compiled for its snap length; nothing for every frame
    public PacketSocketSource(InterfaceRequest request, Optional<FilterProgram> program) {
        super("packet socket", request);
        this.program = program;
    }

    /// Whether this system has packet sockets at all.
    public static boolean supported() {
        return System.getProperty("os.name").equals("Linux");
    }

    @Override
    public LinkType linkType() {
        return LinkType.ETHERNET;
    }

    /// Opens a socket for the interface.
    ///
    /// @throws FrameSourceException where the system is not Linux, the right CAP_NET_RAW is missing, the
    ///         interface is not there or down, or its frames don't begin with an Ethernet header
    @Override
    protected Reader open(InterfaceRequest what, FrameSink sink) throws FrameSourceException {
        if (!supported()) {
            throw new FrameSourceException("packet sockets exist on Linux only", "");
        }
        String on = what.interfaceName();
        try {
            PacketSocket socket = new PacketSocket(code(what), what.bufferSize());
            PacketReader reader = null;
            try {
                reader = new PacketReader(on, socket, new WakeUp(), bind(socket, on), sink);
                return reader;
            } finally {
                if (reader == null) {
                    socket.close();
                }
            }
        } catch (SystemCallException failure) {
            throw Failures.explain(on, failure);
        }
    }

    private byte[] code(InterfaceRequest what) {
        return program.map(compiled -> compiled.code().toArray()).orElse(SocketFilter.keeping(what.snapLength()));
    }

    private static HardwareType bind(PacketSocket socket, String on) throws SystemCallException, FrameSourceException {
        socket.bind(Socket.interfaceIndex(on));
        int number = socket.hardwareType();
        HardwareType type = HardwareType.of(number).orElseThrow(() -> new FrameSourceException(
                "frames of " + on + " don't begin with an Ethernet header (ARPHRD " + number + ")",
                "choose an Ethernet or loopback interface"));
        if (type == HardwareType.LOOPBACK) {
            socket.ignoreOutgoing();
        }
        return type;
    }
}

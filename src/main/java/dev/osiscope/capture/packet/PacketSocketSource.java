package dev.osiscope.capture.packet;

import dev.osiscope.capture.filter.FilterProgram;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.frame.SourceThread;
import dev.osiscope.linux.Socket;
import dev.osiscope.linux.SocketFilter;
import dev.osiscope.linux.SystemCallException;
import dev.osiscope.linux.WakeUp;
import java.util.Objects;
import java.util.Optional;

/// The frames of one network interface of a Linux machine, from a packet socket (packet(7)).
///
/// The loopback interface shows every frame twice, as it leaves and as it comes back; only the second is
/// kept there. Other interfaces give both directions. Times are the kernel's, in nanoseconds. A VLAN tag
/// that the network card took off a frame is not put back.
///
/// Started and closed by one thread; the sink is called on a daemon thread of the source's own.
public final class PacketSocketSource implements InterfaceSource {

    /// The most bytes kept of a frame where nothing else is asked for: more than the loopback interface carries in one.
    public static final int SNAP_LENGTH = 262_144;
    /// The ring in bytes where nothing else is asked for; the kernel may give less.
    public static final int BUFFER_SIZE = 16 << 20;

    private final String interfaceName;
    private final String filter;
    private final Optional<FilterProgram> program;
    private final int snapLength;
    private final int bufferSize;
    private PacketReader reader;
    private SourceThread thread;

    /// Every frame of an interface, whole.
    ///
    /// @param interfaceName the interface as the system calls it: `lo`, `eth0`
    public PacketSocketSource(String interfaceName) {
        this(interfaceName, "", Optional.empty(), SNAP_LENGTH, BUFFER_SIZE);
    }

    /// @param filter     the capture filter as it was written; empty for every frame
    /// @param program    the same as the kernel runs it, compiled for this snap length; nothing for every frame
    /// @param snapLength the most bytes kept of a frame
    /// @param bufferSize the ring in bytes; the kernel may give less
    public PacketSocketSource(
            String interfaceName, String filter, Optional<FilterProgram> program, int snapLength, int bufferSize) {
        this.interfaceName = Objects.requireNonNull(interfaceName);
        this.filter = Objects.requireNonNull(filter);
        this.program = program;
        this.snapLength = snapLength;
        this.bufferSize = bufferSize;
    }

    /// Whether this system has packet sockets at all.
    public static boolean supported() {
        return System.getProperty("os.name").equals("Linux");
    }

    @Override
    public String name() {
        return "packet socket on " + interfaceName;
    }

    @Override
    public String interfaceName() {
        return interfaceName;
    }

    @Override
    public String filter() {
        return filter;
    }

    @Override
    public int snapLength() {
        return snapLength;
    }

    @Override
    public Provenance provenance() {
        return Provenance.CAPTURED;
    }

    @Override
    public LinkType linkType() {
        return LinkType.ETHERNET;
    }

    /// Starts to deliver frames to `sink`; returns when every frame seen from now on will be delivered.
    ///
    /// @throws FrameSourceException where the system is not Linux, the right CAP_NET_RAW is missing, the
    ///         interface is not there or down, or its frames don't begin with an Ethernet header
    @Override
    public void start(FrameSink sink) throws FrameSourceException {
        if (thread != null) {
            throw new IllegalStateException(name() + " was started before");
        }
        if (!supported()) {
            throw new FrameSourceException("packet sockets exist on Linux only", "");
        }
        try {
            PacketSocket socket = new PacketSocket(code(), bufferSize);
            try {
                HardwareType type = open(socket);
                reader = new PacketReader(interfaceName, socket, new WakeUp(), type, sink);
            } finally {
                if (reader == null) {
                    socket.close();
                }
            }
        } catch (SystemCallException failure) {
            throw Failures.explain(interfaceName, failure);
        }
        thread = SourceThread.start("osiscope-packet-socket", reader);
    }

    private byte[] code() {
        return program.map(compiled -> compiled.code().toArray()).orElse(SocketFilter.keeping(snapLength));
    }

    private HardwareType open(PacketSocket socket) throws SystemCallException, FrameSourceException {
        socket.bind(Socket.interfaceIndex(interfaceName));
        int number = socket.hardwareType();
        HardwareType type = HardwareType.of(number).orElseThrow(() -> new FrameSourceException(
                "frames of " + interfaceName + " don't begin with an Ethernet header (ARPHRD " + number + ")",
                "choose an Ethernet or loopback interface"));
        if (type == HardwareType.LOOPBACK) {
            socket.ignoreOutgoing();
        }
        return type;
    }

    /// Frames delivered, and those dropped as of the last time the source had read everything there was.
    @Override
    public FrameCounters counters() {
        return reader == null ? FrameCounters.NONE : reader.counters();
    }

    @Override
    public void close() {
        if (thread == null) {
            return;
        }
        reader.stop();
        thread.awaitEnd();
    }
}

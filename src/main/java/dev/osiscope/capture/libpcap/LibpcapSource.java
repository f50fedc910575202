package dev.osiscope.capture.libpcap;

import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.frame.SourceThread;
import java.util.Objects;

/// The frames of one device from the system's libpcap (Linux, macOS, BSD) or Npcap (Windows).
///
/// The library is looked for under the names it has on each system, or taken from the file that the
/// system property `osiscope.libpcap` names (`-Dosiscope.libpcap=/path/libpcap.so.1`).
///
/// Started and closed by one thread; the sink is called on a daemon thread of the source's own.
public final class LibpcapSource implements InterfaceSource {

    /// The most bytes kept of a frame where nothing else is asked for: more than any has.
    public static final int SNAP_LENGTH = 262_144;
    /// The kernel's buffer in bytes where nothing else is asked for.
    public static final int BUFFER_SIZE = 64 << 20;

    private final Platform platform = Platform.current();
    private final String device;
    private final String filter;
    private final int snapLength;
    private final int bufferSize;
    private PcapHandle handle;
    private PcapReader reader;
    private SourceThread thread;

    /// Every frame of a device, whole.
    ///
    /// @param device the device as libpcap calls it: `lo`, `en0`, `\Device\NPF_Loopback`
    public LibpcapSource(String device) {
        this(device, "", SNAP_LENGTH, BUFFER_SIZE);
    }

    /// @param filter     a capture filter; empty for every frame
    /// @param snapLength the most bytes kept of a frame
    /// @param bufferSize the kernel's buffer, in bytes
    public LibpcapSource(String device, String filter, int snapLength, int bufferSize) {
        this.device = Objects.requireNonNull(device);
        this.filter = Objects.requireNonNull(filter);
        this.snapLength = snapLength;
        this.bufferSize = bufferSize;
    }

    /// What libpcap calls the device on which programs of this machine talk to each other.
    public static String loopbackDevice() {
        return Platform.current().loopbackDevice();
    }

    /// What the library says of its version: `libpcap version 1.10.3 …`.
    ///
    /// @throws FrameSourceException where there is no library
    public static String libraryVersion() throws FrameSourceException {
        return PcapLibrary.load(Platform.current()).version.text();
    }

    @Override
    public String name() {
        return "libpcap on " + device;
    }

    @Override
    public String interfaceName() {
        return device;
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

    /// The link type of its frames.
    ///
    /// @throws IllegalStateException before the source was started: only an open device knows it
    @Override
    public LinkType linkType() {
        if (handle == null) {
            throw new IllegalStateException(name() + " was not started");
        }
        return handle.linkType();
    }

    /// Starts to deliver frames to `sink`; returns when every frame seen from now on will be delivered.
    ///
    /// @throws FrameSourceException where the library or the right to capture is missing, the device is not there or
    ///         down, or the filter is none
    @Override
    public void start(FrameSink sink) throws FrameSourceException {
        if (thread != null) {
            throw new IllegalStateException(name() + " was started before");
        }
        PcapHandle opened = new PcapHandle(PcapLibrary.load(platform), platform, device);
        try {
            opened.configure(snapLength, bufferSize);
            opened.activate();
            opened.filter(filter);
            handle = opened;
        } finally {
            if (handle == null) {
                opened.close();
            }
        }
        reader = new PcapReader(handle, sink);
        thread = SourceThread.start("osiscope-libpcap", reader);
    }

    /// Frames delivered and dropped up to now.
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

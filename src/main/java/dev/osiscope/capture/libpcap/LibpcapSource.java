package dev.osiscope.capture.libpcap;

import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceRequest;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.ReadingSource;

/// The frames of one device from the system's libpcap (Linux, macOS, BSD) or Npcap (Windows).
///
/// The library is looked for under the names it has on each system, or taken from the file that the
/// system property `osiscope.libpcap` names (`-Dosiscope.libpcap=/path/libpcap.so.1`).
public final class LibpcapSource extends ReadingSource {

    private final Platform platform = Platform.current();
    private PcapHandle handle;

    /// Every frame of a device, whole.
    ///
    /// @param device the device as libpcap calls it: `lo`, `en0`, `\Device\NPF_Loopback`
    public LibpcapSource(String device) {
        this(InterfaceRequest.on(device));
    }

    /// @param request its interface is the device as libpcap calls it
    public LibpcapSource(InterfaceRequest request) {
        super("libpcap", request);
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

    /// The link type of its frames.
    ///
    /// @throws IllegalStateException before the source was started: only an open device knows it
    @Override
    public LinkType linkType() {
        if (handle == null) {
            throw notStarted();
        }
        return handle.linkType();
    }

    /// Opens the device.
    ///
    /// @throws FrameSourceException where the library or the right to capture is missing, the device is not there or
    ///         down, or the filter is none
    @Override
    protected Reader open(InterfaceRequest what, FrameSink sink) throws FrameSourceException {
        PcapHandle opened = new PcapHandle(PcapLibrary.load(platform), platform, what.interfaceName());
        try {
            opened.configure(what.snapLength(), what.bufferSize());
            opened.activate();
            opened.filter(what.filter());
            handle = opened;
        } finally {
            if (handle == null) {
                opened.close();
            }
        }
        return new PcapReader(handle, sink);
    }
}

package dev.osiscope.frame;

import java.util.Objects;

/// What is to be captured of one network interface.
///
/// @param interfaceName the interface as its system calls it: `lo`
/// @param filter        a capture filter in libpcap's language (pcap-filter(7)); empty for every frame
/// @param snapLength    the most bytes kept of a frame
/// @param bufferSize    how many bytes of frames the kernel may hold until they are read; it may give less
public record InterfaceRequest(String interfaceName, String filter, int snapLength, int bufferSize) {

    /// A snap length that no frame exceeds.
    public static final int WHOLE_FRAMES = 262_144;
    /// Room for the frames of a stall of a third of a second at 100,000 frames a second.
    public static final int USUAL_BUFFER = 64 << 20;

    /// Checks that there is a name and a filter.
    public InterfaceRequest {
        Objects.requireNonNull(interfaceName);
        Objects.requireNonNull(filter);
    }

    /// Every frame of an interface, whole.
    public static InterfaceRequest on(String interfaceName) {
        return new InterfaceRequest(interfaceName, "", WHOLE_FRAMES, USUAL_BUFFER);
    }
}

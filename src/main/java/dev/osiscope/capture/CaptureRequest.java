package dev.osiscope.capture;

import java.util.List;
import java.util.Objects;

/// What is to be captured.
///
/// @param interfaces the interfaces as their system calls them, each once, at least one
/// @param filter     a capture filter in libpcap's language (pcap-filter(7)); empty for every frame
/// @param snapLength the most bytes kept of a frame, 1 to [#WHOLE_FRAMES]
/// @param bufferSize how many bytes of frames the kernel may hold for each interface until they are read, 64 KiB to 1
///                   GiB
public record CaptureRequest(List<String> interfaces, String filter, int snapLength, int bufferSize) {

    /// A snap length that no frame exceeds.
    public static final int WHOLE_FRAMES = 262_144;
    /// Room for the frames of a stall of a third of a second at 100,000 frames a second.
    public static final int USUAL_BUFFER = 64 << 20;

    /// The smallest [#bufferSize()].
    public static final int SMALLEST_BUFFER = 64 << 10;
    /// The largest [#bufferSize()].
    public static final int LARGEST_BUFFER = 1 << 30;

    /// Checks the ranges.
    public CaptureRequest {
        Objects.requireNonNull(filter);
        interfaces = List.copyOf(interfaces);
        if (interfaces.isEmpty() || interfaces.stream().distinct().count() != interfaces.size()) {
            throw new IllegalArgumentException("interfaces " + interfaces);
        }
        if (snapLength < 1 || snapLength > WHOLE_FRAMES) {
            throw new IllegalArgumentException("snap length " + snapLength);
        }
        if (bufferSize < SMALLEST_BUFFER || bufferSize > LARGEST_BUFFER) {
            throw new IllegalArgumentException("buffer of " + bufferSize + " bytes");
        }
    }

    /// Every frame of these interfaces, whole.
    public static CaptureRequest on(String... interfaces) {
        return new CaptureRequest(List.of(interfaces), "", WHOLE_FRAMES, USUAL_BUFFER);
    }

    /// The same with a filter.
    public CaptureRequest filteredBy(String text) {
        return new CaptureRequest(interfaces, text, snapLength, bufferSize);
    }
}

package dev.osiscope.capture;

import dev.osiscope.frame.InterfaceRequest;
import java.util.List;
import java.util.Objects;

/// What is to be captured.
///
/// @param interfaces the interfaces as their system calls them, each once, at least one
/// @param filter     a capture filter in libpcap's language (pcap-filter(7)); empty for every frame
/// @param snapLength the most bytes kept of a frame, 1 to [InterfaceRequest#WHOLE_FRAMES]
/// @param bufferSize how many bytes of frames the kernel may hold for each interface until they are read, 64 KiB to 1
///                   GiB
public record CaptureRequest(List<String> interfaces, String filter, int snapLength, int bufferSize) {

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
        if (snapLength < 1 || snapLength > InterfaceRequest.WHOLE_FRAMES) {
            throw new IllegalArgumentException("snap length " + snapLength);
        }
        if (bufferSize < SMALLEST_BUFFER || bufferSize > LARGEST_BUFFER) {
            throw new IllegalArgumentException("buffer of " + bufferSize + " bytes");
        }
    }

    /// Every frame of these interfaces, whole.
    public static CaptureRequest on(String... interfaces) {
        return new CaptureRequest(
                List.of(interfaces), "", InterfaceRequest.WHOLE_FRAMES, InterfaceRequest.USUAL_BUFFER);
    }

    /// The same with a filter.
    public CaptureRequest filteredBy(String text) {
        return new CaptureRequest(interfaces, text, snapLength, bufferSize);
    }

    /// What is asked of one of its interfaces.
    InterfaceRequest of(String each) {
        return new InterfaceRequest(each, filter, snapLength, bufferSize);
    }
}

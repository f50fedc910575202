package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;

/// Bytes that layers stand in: a frame, or what several frames brought and was put together again. The ranges of
/// a layer and of its fields count from the first byte of its source.
///
/// @param name           what it is, in words: `frame`, `reassembled IPv4 packet`
/// @param bytes          the bytes that are known
/// @param originalLength how many bytes there were; more than are known where the capture cut the frame
public record Source(String name, Bytes bytes, int originalLength) {

    /// How many bytes of a frame are looked into; no network has longer ones, and Wireshark takes them for damage.
    static final int LONGEST_FRAME = 1 << 18;

    private static final String FRAME = "frame";

    /// All of `bytes`, none of them missing.
    public Source(String name, Bytes bytes) {
        this(name, bytes, bytes.length());
    }

    /// The frame itself. All that was captured of it counts, also where it is said to have been shorter.
    public static Source of(Frame frame) {
        return new Source(FRAME, frame.bytes(), Math.max(frame.originalLength(), frame.bytes().length()));
    }

    /// Whether it is a frame: its bytes were captured as they stand here.
    public boolean isFrame() {
        return name.equals(FRAME);
    }
}

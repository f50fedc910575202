package dev.osiscope.viewmodel;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Layer;
import dev.osiscope.wire.Protocol.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// What of a frame is headers, and what it is sent for. Headers are those of layers 2 to 4, also of a packet within a packet;
/// what an error message quotes is data.
///
/// @param total   the frame's length in bytes
/// @param headers bytes of headers
/// @param data    bytes that the innermost header carries, captured or not; what the frame has besides is padding or a trailer
public record Overhead(int total, int headers, int data) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /// That of the frame of `dissection`.
    public static Overhead of(Dissection dissection) {
        int total = dissection.frame().originalLength();
        List<Layer> headers = dissection.ownLayers().stream()
                .filter(layer -> layer.protocol().level() != Level.APPLICATION && layer.source().isFrame()).toList();
        int size = headers.stream().mapToInt(layer -> layer.range().byteLength()).sum();
        int data = headers.isEmpty() ? total : Math.min(headers.getLast().payloadLength(), Math.max(0, total - size));
        return new Overhead(total, size, data);
    }

    /// What is neither header nor data: padding, a trailer, or what could not be dissected.
    public int rest() {
        return Math.max(0, total - headers - data);
    }

    /// How much of the frame `size` bytes are, in per cent with one decimal; 0 of an empty frame.
    public BigDecimal share(int size) {
        return total == 0 ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(size).multiply(ALL).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
    }
}

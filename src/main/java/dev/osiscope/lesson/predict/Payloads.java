package dev.osiscope.lesson.predict;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Layer;
import dev.osiscope.lesson.Size;
import dev.osiscope.lesson.Size.SizedLayer;
import dev.osiscope.wire.Protocol;
import java.util.List;
import java.util.Optional;

/// How large the parts of a frame are, and what its message is.
public final class Payloads {

    private Payloads() {}

    /// A size in bytes; empty where the frame has no such layer.
    public static Optional<Long> size(Dissection dissection, Size size) {
        List<Layer> own = dissection.ownLayers();
        return switch (size.part()) {
            case HEADERS -> Optional.of(headers(own));
            case HEADER -> own.stream().filter(layer -> is(layer, size.layer())).findFirst()
                    .map(layer -> size.layer() == SizedLayer.APPLICATION ? message(own) : header(layer));
            case BELOW -> own.stream().filter(layer -> is(layer, size.layer())).findFirst()
                    .map(layer -> size.layer() == SizedLayer.APPLICATION ? message(own)
                            : header(layer) + layer.payloadLength());
        };
    }

    private static boolean is(Layer layer, SizedLayer wanted) {
        return layer.protocol().level() == switch (wanted) {
            case LINK -> Protocol.Level.LINK;
            case NETWORK -> Protocol.Level.NETWORK;
            case TRANSPORT -> Protocol.Level.TRANSPORT;
            case APPLICATION -> Protocol.Level.APPLICATION;
        };
    }

    private static long header(Layer layer) {
        return layer.range().byteLength();
    }

    /// All that stands before the message.
    private static long headers(List<Layer> own) {
        return own.stream().filter(layer -> !is(layer, SizedLayer.APPLICATION)).mapToLong(Payloads::header).sum();
    }

    /// What the transport layer carries.
    private static long message(List<Layer> own) {
        return own.stream().filter(layer -> is(layer, SizedLayer.TRANSPORT)).findFirst()
                .map(layer -> (long) layer.payloadLength()).orElse(0L);
    }

    /// The captured bytes that the transport layer of a frame carries.
    public static Bytes carried(Dissection dissection) {
        return dissection.ownLayers().stream().filter(layer -> is(layer, SizedLayer.TRANSPORT)).findFirst()
                .map(Payloads::captured).orElse(Bytes.EMPTY);
    }

    private static Bytes captured(Layer layer) {
        BitRange range = layer.payload();
        Bytes all = layer.source().bytes();
        int from = Math.min(range.firstByte(), all.length());
        return all.from(from).atMost(range.byteLength());
    }

    /// Whether the data of a segment ends with a line feed.
    static boolean endsLine(TrackedSegment segment) {
        Bytes data = carried(segment.dissection());
        return data.length() > 0 && data.u8(data.length() - 1) == '\n';
    }
}

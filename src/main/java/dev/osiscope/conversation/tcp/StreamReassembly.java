package dev.osiscope.conversation.tcp;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.End;
import dev.osiscope.dissect.Layer;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.ArrayList;
import java.util.List;

/// Puts the bytes that the two ends of one conversation have sent in order (RFC 9293 section 3.10.7.4): what was
/// repeated counts once, what came early waits. Mutable; used by one thread.
///
/// It sees less than the ends did. Where an end acknowledges bytes that are not in the capture, they are a gap,
/// and what waits behind them goes on: as Wireshark's *Follow TCP Stream*.
public final class StreamReassembly {

    private final OneWayStream fromClient;
    private final OneWayStream fromServer;

    /// A conversation of which nothing was seen yet.
    public StreamReassembly() {
        fromClient = new OneWayStream(End.CLIENT);
        fromServer = new OneWayStream(End.SERVER);
    }

    /// Takes the next segment of the conversation. One whose data offset can't be right says nothing.
    ///
    /// @return what is in its place now, in the order in which it came to be
    public List<StreamPiece> add(TrackedSegment segment) {
        List<StreamPiece> pieces = new ArrayList<>();
        TcpHeader header = segment.header();
        if (!header.fits()) {
            return List.of();
        }
        if (header.flags().ack()) {
            from(segment.sender().other())
                    .acknowledge(new SequenceNumber(header.acknowledgmentNumber()), pieces);
        }
        SequenceNumber first = new SequenceNumber(header.sequenceNumber()).plus(header.flags().syn() ? 1 : 0);
        from(segment.sender()).add(
                new OneWayStream.Part(segment.frameNumber(), payload(segment), segment.payloadLength()), first, pieces);
        return List.copyOf(pieces);
    }

    /// Gives what still waits behind a gap, because no segment will follow.
    public List<StreamPiece> end() {
        List<StreamPiece> pieces = new ArrayList<>();
        fromClient.end(pieces);
        fromServer.end(pieces);
        return List.copyOf(pieces);
    }

    private OneWayStream from(End end) {
        return end == End.CLIENT ? fromClient : fromServer;
    }

    /// What was captured of the segment's data.
    private static Bytes payload(TrackedSegment segment) {
        Layer layer = segment.dissection().layer(TcpHeader.class).orElseThrow();
        Bytes bytes = layer.source().bytes();
        int start = Math.min(layer.payload().firstByte(), bytes.length());
        return bytes.from(start).atMost(segment.payloadLength());
    }
}

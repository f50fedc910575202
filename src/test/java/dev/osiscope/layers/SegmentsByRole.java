package dev.osiscope.layers;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A segment of every role, as a medium shows it.
final class SegmentsByRole {

    private static final String TEXT = "hello, hub\n";

    private final SegmentFrames frames;
    private final TcpTracker tracker = new TcpTracker((_, _) -> { });
    private final Map<SegmentRole, TrackedSegment> byRole = new EnumMap<>(SegmentRole.class);
    private final Endpoint server;
    private int clientPort = 51_544;
    private long frameNumber;

    private SegmentsByRole(SegmentFrames frames, int serverPort) {
        this.frames = frames;
        server = new Endpoint("127.0.0.1", serverPort);
    }

    /// One segment for each role, to and from the hub.
    static Map<SegmentRole, TrackedSegment> of(SegmentFrames frames) {
        return of(frames, SegmentFrames.HUB_PORT);
    }

    /// One segment for each role, to and from `serverPort`.
    static Map<SegmentRole, TrackedSegment> of(SegmentFrames frames, int serverPort) {
        SegmentsByRole made = new SegmentsByRole(frames, serverPort);
        made.usual();
        made.threeSegmentClose();
        made.abort();
        made.broken();
        return made.byRole;
    }

    private void usual() {
        handshake();
        client(1001, 5001, TEXT, TcpFlag.PSH, TcpFlag.ACK);
        server(5001, 1012, TcpFlag.ACK);
        client(1001, 5001, TEXT, TcpFlag.PSH, TcpFlag.ACK);
        client(1011, 5001, "", TcpFlag.ACK);
        client(1012, 5001, "", TcpFlag.FIN, TcpFlag.ACK);
        server(5001, 1013, TcpFlag.ACK);
        server(5001, 1013, TcpFlag.FIN, TcpFlag.ACK);
        client(1013, 5002, "", TcpFlag.ACK);
    }

    private void threeSegmentClose() {
        clientPort++;
        handshake();
        client(1001, 5001, "", TcpFlag.FIN, TcpFlag.ACK);
        server(5001, 1002, TcpFlag.FIN, TcpFlag.ACK);
    }

    private void abort() {
        clientPort++;
        handshake();
        client(1001, 5001, "", TcpFlag.RST, TcpFlag.ACK);
    }

    private void broken() {
        TrackedSegment sound = byRole.get(SegmentRole.PURE_ACK);
        TrackedSegment broken = tracker.track(++frameNumber, SegmentFrames.withDataOffset(0, sound.dissection()))
                .orElseThrow();
        byRole.put(broken.role(), broken);
    }

    private void handshake() {
        client(1000, 0, "", TcpFlag.SYN);
        server(5000, 1001, TcpFlag.SYN, TcpFlag.ACK);
        client(1001, 5001, "", TcpFlag.ACK);
    }

    private void client(long sequence, long acknowledgment, String text, TcpFlag... flags) {
        send(new Endpoint("127.0.0.1", clientPort), server, sequence, acknowledgment, text, flags);
    }

    private void server(long sequence, long acknowledgment, TcpFlag... flags) {
        send(server, new Endpoint("127.0.0.1", clientPort), sequence, acknowledgment, "", flags);
    }

    private void send(Endpoint from, Endpoint to, long sequence, long acknowledgment, String text, TcpFlag... flags) {
        boolean opens = List.of(flags).contains(TcpFlag.SYN);
        List<TcpOption> options = opens ? List.of(TcpOption.maximumSegmentSize(1460)) : List.of();
        frameNumber++;
        TrackedSegment segment = tracker.track(frameNumber, frames.segment(
                frameNumber, from, to, sequence, acknowledgment, TcpFlags.of(flags), options, text)).orElseThrow();
        byRole.putIfAbsent(segment.role(), segment);
    }
}

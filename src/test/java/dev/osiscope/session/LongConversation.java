package dev.osiscope.session;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.frame.Frame;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.ArrayList;
import java.util.List;

/// One conversation of so many segments: data from the client, acknowledged by the server, some of it twice.
final class LongConversation {

    private static final Endpoint CLIENT = new Endpoint("10.0.0.1", 50_000);
    private static final Endpoint SERVER = new Endpoint("10.0.0.2", 4000);
    private static final TcpFlags ACK = TcpFlags.of(TcpFlag.ACK);
    private static final int LENGTH = 10;
    private static final int REPEATED = 50;

    private LongConversation() {}

    /// @param count how many segments, at least 3
    static List<Frame> frames(int count) {
        List<Frame> frames = new ArrayList<>();
        frames.add(segment(frames.size(), CLIENT, SERVER, 0, 0, TcpFlags.of(TcpFlag.SYN), ""));
        frames.add(segment(frames.size(), SERVER, CLIENT, 0, 1, TcpFlags.of(TcpFlag.SYN, TcpFlag.ACK), ""));
        frames.add(segment(frames.size(), CLIENT, SERVER, 1, 1, ACK, ""));
        long next = 1;
        while (frames.size() < count) {
            boolean data = frames.size() % 2 == 1;
            if (data && frames.size() % REPEATED != 1) {
                next += LENGTH;
            }
            frames.add(data
                    ? segment(frames.size(), CLIENT, SERVER, next - LENGTH, 1, ACK, "0123456789")
                    : segment(frames.size(), SERVER, CLIENT, 1, next, ACK, ""));
        }
        return frames;
    }

    private static Frame segment(
            int index, Endpoint from, Endpoint to, long sequence, long acknowledgment, TcpFlags flags, String data) {
        return SegmentFrames.RAW.segment(1_700_000_000_000_000_000L + index * 1_000_000L, from, to, sequence,
                acknowledgment, flags, List.of(), data).frame();
    }
}

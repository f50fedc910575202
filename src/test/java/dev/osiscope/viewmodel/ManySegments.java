package dev.osiscope.viewmodel;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.Provenance;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineBuilder;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.List;
import java.util.Optional;

/// Long sessions between strangers: clients in turn send one byte after the other to one server.
public final class ManySegments {

    /// Who is connected to.
    public static final Endpoint SERVER = new Endpoint("192.0.2.1", SegmentFrames.HUB_PORT);

    private static final long CLIENT_ISN = 1_000;
    private static final long SERVER_ISN = 9_000;
    private static final int FIRST_PORT = 50_000;

    private static final long MILLISECOND = 1_000_000;

    private ManySegments() {}

    /// A session of `clients` that connect and then send `messages` each, a segment a millisecond.
    public static SessionSnapshot session(int clients, int messages) {
        return session(clients, messages, MILLISECOND);
    }

    /// The same with `gap` nanoseconds from one segment to the next.
    public static SessionSnapshot session(int clients, int messages, long gap) {
        return new SessionSnapshot(
                timeline(clients, messages, gap), "a file", Provenance.FILE, List.of(),
                new FrameCounters(0, 0), Optional.empty());
    }

    /// Its timeline: three segments a client to connect, and one a message.
    public static Timeline timeline(int clients, int messages) {
        return timeline(clients, messages, MILLISECOND);
    }

    private static Timeline timeline(int clients, int messages, long gap) {
        TimelineBuilder builder = new TimelineBuilder();
        long frame = 0;
        for (int client = 0; client < clients; client++) {
            Endpoint from = new Endpoint("192.0.2.2", FIRST_PORT + client);
            add(builder, ++frame, gap, from, SERVER, CLIENT_ISN, 0, "", TcpFlag.SYN);
            add(builder, ++frame, gap, SERVER, from, SERVER_ISN, CLIENT_ISN + 1, "", TcpFlag.SYN, TcpFlag.ACK);
            add(builder, ++frame, gap, from, SERVER, CLIENT_ISN + 1, SERVER_ISN + 1, "", TcpFlag.ACK);
        }
        for (int message = 0; message < messages; message++) {
            for (int client = 0; client < clients; client++) {
                Endpoint from = new Endpoint("192.0.2.2", FIRST_PORT + client);
                add(builder, ++frame, gap, from, SERVER, CLIENT_ISN + 1 + message, SERVER_ISN + 1, "x",
                        TcpFlag.PSH, TcpFlag.ACK);
            }
        }
        return builder.snapshot();
    }

    private static void add(
            TimelineBuilder builder, long frame, long gap, Endpoint from, Endpoint to, long sequence, long acknowledgment,
            String payload, TcpFlag... flags) {
        builder.segment(frame, SegmentFrames.RAW.segment(
                frame * gap, from, to, sequence, acknowledgment, TcpFlags.of(flags), List.of(), payload));
    }
}

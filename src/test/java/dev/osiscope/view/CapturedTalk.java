package dev.osiscope.view;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.frame.Frame;
import dev.osiscope.sockets.LocalProcess;
import dev.osiscope.sockets.LocalSocket;
import dev.osiscope.sockets.SocketOwner;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A program that talks to a database on this machine: its socket, and the frames that a live capture sees of it, a
/// millisecond apart.
final class CapturedTalk {

    private static final Endpoint CLIENT = new Endpoint("127.0.0.1", 40_000);
    private static final Endpoint SERVER = new Endpoint("127.0.0.1", 5_432);
    private static final long MILLISECOND = 1_000_000;

    private long now = 1_700_000_000_000_000_000L;

    LocalSocket socket() {
        return new LocalSocket(CLIENT, Optional.of(SERVER), Optional.of(TcpState.ESTABLISHED),
                new SocketOwner.Program(new LocalProcess(4711, "psql", "psql shop", "ada", Optional.empty())));
    }

    List<Frame> handshake() {
        return List.of(segment(true, 1000, 0, "", TcpFlag.SYN),
                segment(false, 9000, 1001, "", TcpFlag.SYN, TcpFlag.ACK),
                segment(true, 1001, 9001, "", TcpFlag.ACK));
    }

    List<Frame> messages(int count) {
        List<Frame> messages = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            messages.add(segment(true, 1001 + index, 9001, "x", TcpFlag.PSH, TcpFlag.ACK));
        }
        return messages;
    }

    private Frame segment(boolean fromClient, long sequence, long acknowledgment, String text, TcpFlag... flags) {
        now += MILLISECOND;
        return SegmentFrames.RAW.segment(now, fromClient ? CLIENT : SERVER, fromClient ? SERVER : CLIENT, sequence,
                acknowledgment, TcpFlags.of(flags), List.of(), text).frame();
    }
}

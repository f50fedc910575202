package dev.osiscope.conversation;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.List;
import java.util.Set;

/// What a client and a server on the network say to each other, a segment each, dissected with what was said before: what came of
/// a handshake or of a message's beginning tells what the rest is.
public final class Talk {

    private static final String CLIENT = "127.0.0.2";
    private static final String SERVER = "127.0.0.1";
    private static final int CLIENT_PORT = 51_544;

    private final FrameDissector dissector = new FrameDissector(Set.of(SegmentFrames.HUB_PORT));
    private final Memory memory = new Memory(TcpJudge::new);
    private final Endpoint client = new Endpoint(CLIENT, CLIENT_PORT);
    private final Endpoint server;
    private long number;
    private int fromClient = 1;
    private int fromServer = 1;

    /// A talk with the server at `port`.
    public Talk(int port) {
        server = new Endpoint(SERVER, port);
    }

    /// The number of the newest frame.
    public long number() {
        return number;
    }

    /// The client says this.
    public Dissection client(Bytes payload) {
        Dissection said = say(client, server, fromClient, fromServer, payload);
        fromClient += payload.length();
        return said;
    }

    /// The server says this.
    public Dissection server(Bytes payload) {
        Dissection said = say(server, client, fromServer, fromClient, payload);
        fromServer += payload.length();
        return said;
    }

    private Dissection say(Endpoint from, Endpoint to, long sequence, long acknowledgment, Bytes payload) {
        number++;
        return dissector.dissect(SegmentFrames.CARD.frame(number, 0, from, to, sequence, acknowledgment,
                TcpFlags.of(TcpFlag.PSH, TcpFlag.ACK), SegmentFrames.LARGE_WINDOW, List.of(), payload), number, memory);
    }
}

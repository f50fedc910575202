package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// A TCP conversation, segment by segment, dissected with memory; each segment comes a second after the one before.
final class Conversation {

    static final int HUB_PORT = 4000;

    private static final IpAddress CLIENT = IpAddress.ofIpv4(10, 0, 0, 1);
    private static final IpAddress SERVER = IpAddress.ofIpv4(10, 0, 0, 2);
    private static final int CLIENT_PORT = 40_000;

    private final FrameDissector dissector = new FrameDissector(Set.of(HUB_PORT));
    private final Memory memory;
    private final int clientPort;
    private final int serverPort;
    private long frameNumber;
    private long clientNext = 1000;
    private long serverNext = 0xffff_fff0L;

    Conversation(int serverPort) {
        this(CLIENT_PORT, serverPort, new Memory(TcpJudge::new), 0);
    }

    private Conversation(int clientPort, int serverPort, Memory memory, long frameNumber) {
        this.clientPort = clientPort;
        this.serverPort = serverPort;
        this.memory = memory;
        this.frameNumber = frameNumber;
    }

    /// Another one of the same ends, in the same frames.
    Conversation beside(int otherServerPort) {
        return between(CLIENT_PORT, otherServerPort);
    }

    /// Another one of the same hosts, in the same frames.
    Conversation between(int otherClientPort, int otherServerPort) {
        return new Conversation(otherClientPort, otherServerPort, memory, frameNumber);
    }

    /// The client sends text; a line feed stands for CR LF.
    Dissection client(String text) {
        return client(bytes(text));
    }

    Dissection client(Bytes data) {
        Dissection dissection = clientAgain(clientNext, data);
        clientNext += data.length();
        return dissection;
    }

    /// The client sends data at a sequence number of its own.
    Dissection clientAgain(long sequence, Bytes data) {
        return next(true, sequence, data, data.length(), TcpFlag.ACK);
    }

    long clientNext() {
        return clientNext;
    }

    /// The client's data are lost before they are captured.
    void clientLost(String text) {
        clientNext += bytes(text).length();
    }

    Dissection server(String text) {
        return server(bytes(text));
    }

    Dissection server(Bytes data) {
        return server(data, data.length(), TcpFlag.ACK);
    }

    Dissection serverCloses(String text) {
        return server(bytes(text), bytes(text).length(), TcpFlag.ACK, TcpFlag.FIN);
    }

    /// The server sends a segment of which the capture keeps `kept` bytes of data.
    Dissection serverCut(String text, int kept) {
        return server(bytes(text), kept, TcpFlag.ACK);
    }

    private Dissection server(Bytes data, int kept, TcpFlag... flags) {
        Dissection dissection = next(false, serverNext, data, kept, flags);
        serverNext += data.length();
        return dissection;
    }

    private Dissection next(boolean fromClient, long sequence, Bytes data, int kept, TcpFlag... flags) {
        TcpHeader header = TcpHeader.of(fromClient ? clientPort : serverPort, fromClient ? serverPort : clientPort,
                sequence & 0xffff_ffffL, (fromClient ? serverNext : clientNext) & 0xffff_ffffL, TcpFlags.of(flags),
                1000, List.of());
        Bytes segment = Frames.joined(header.encode(), data);
        Bytes packet = Frames.joined(Ipv4Header.of(fromClient ? CLIENT : SERVER, fromClient ? SERVER : CLIENT,
                IpProtocol.TCP, 1, segment.length()).encode(), segment);
        frameNumber++;
        return dissector.dissect(new Frame(frameNumber * 1_000_000_000L, LinkType.RAW, packet.length(),
                packet.atMost(packet.length() - data.length() + kept), Provenance.FILE), frameNumber, memory);
    }

    static Bytes bytes(String text) {
        return Bytes.wrap(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /// The ids of the layers above TCP.
    static List<String> above(Dissection dissection) {
        return dissection.layers().stream().map(layer -> layer.protocol().id())
                .dropWhile(id -> !id.equals("tcp")).skip(1).toList();
    }

    /// The texts of all fields of this name.
    static List<String> texts(Dissection dissection, String id) {
        return dissection.walk().filter(field -> field.id().equals(id)).map(Field::text).toList();
    }
}

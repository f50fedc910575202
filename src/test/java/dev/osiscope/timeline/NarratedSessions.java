package dev.osiscope.timeline;

import static dev.osiscope.conversation.End.CLIENT;
import static dev.osiscope.conversation.End.SERVER;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.conversation.Talk;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.wire.application.TlsBytes;
import dev.osiscope.wire.application.TlsContentType;
import dev.osiscope.wire.application.TlsRecord;
import dev.osiscope.wire.application.TlsVersion;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpOption;
import dev.osiscope.wire.transport.TcpOptionKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Sessions that together make the program say all that it can say of a step.
final class NarratedSessions {

    private static final Optional<Endpoint> NONE = Optional.empty();
    private static final Optional<Endpoint> ADA = Optional.of(TimelineScript.ADA);
    private static final Optional<Endpoint> HUB = Optional.of(TimelineScript.HUB);
    private static final long CLIENT_ISN = TimelineScript.CLIENT_ISN;
    private static final long SERVER_ISN = TimelineScript.SERVER_ISN;

    private NarratedSessions() {}

    static List<Timeline> all() throws FrameSourceException {
        Stream<Timeline> written = Stream.of(
                        Stream.of(SegmentFrames.LINUX_LOOPBACK, SegmentFrames.BSD_LOOPBACK, SegmentFrames.CARD,
                                        SegmentFrames.LAB_WIRE, SegmentFrames.RAW, SegmentFrames.MODELLED)
                                .flatMap(frames -> Stream.of(whole(frames), shortClose(frames))),
                        openings(), closes(), resets(), troubles(), Stream.of(calls(), emitters()))
                .flatMap(scripts -> scripts)
                .map(TimelineScript::timeline);
        return Stream.concat(Stream.concat(written, talks()), Stream.of(LocalSessions.modelledDemo().timeline())).toList();
    }

    /// What orders a dialogue or is encrypted.
    private static Stream<Timeline> talks() {
        return Stream.of(
                talk(443, talk -> List.of(
                        talk.client(TlsBytes.CLIENT_HELLO.slice(0, 40)),
                        talk.client(TlsBytes.CLIENT_HELLO.from(40)),
                        talk.server(TlsBytes.SERVER_HELLO),
                        talk.client(TlsBytes.CLIENT_KEY),
                        talk.client(record(TlsContentType.CHANGE_CIPHER_SPEC)),
                        talk.client(record(TlsContentType.APPLICATION_DATA)),
                        talk.server(record(TlsContentType.HEARTBEAT)),
                        talk.server(record(TlsContentType.ALERT)))),
                talk(443, talk -> List.of(
                        talk.client(TlsBytes.CLIENT_HELLO),
                        talk.server(TlsBytes.SERVER_HELLO_13),
                        talk.client(record(TlsContentType.APPLICATION_DATA)))),
                talk(SegmentFrames.HUB_PORT, talk -> List.of(
                        talk.client(text("{\"event\": \"subscribe\", \"payload\": [\"chat.*\"]}\n")))),
                talk(80, talk -> List.of(
                        talk.client(text("GET /chat HTTP/1.1\r\nHost: hub\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")))));
    }

    private static Timeline talk(int port, Function<Talk, List<Dissection>> says) {
        TimelineBuilder builder = new TimelineBuilder();
        long number = 0;
        for (Dissection said : says.apply(new Talk(port))) {
            builder.segment(++number, said);
        }
        return builder.snapshot();
    }

    private static Bytes record(TlsContentType type) {
        return new TlsRecord(type, TlsVersion.TLS_1_2, Bytes.wrap(new byte[] {1, 90, 9, 9, 9, 9, 9, 9})).encode();
    }

    private static Bytes text(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static TimelineScript loopback() {
        return new TimelineScript(SegmentFrames.LINUX_LOOPBACK);
    }

    /// Open, talk, close in four segments.
    private static TimelineScript whole(SegmentFrames frames) {
        return new TimelineScript(frames).listen().ada(SocketCallKind.BIND).ada(SocketCallKind.CONNECT)
                .options(TcpOption.NO_OPERATION, TcpOption.NO_OPERATION, TcpOption.NO_OPERATION,
                        TcpOption.NO_OPERATION)
                .syn(CLIENT).synAck(SERVER).options().ack(CLIENT).hub(SocketCallKind.ACCEPT)
                .ada(SocketCallKind.WRITE, 11, "hello, hub\n").data(CLIENT, "hello, hub\n").ack(SERVER)
                .send(SERVER, "x", TcpFlag.ACK).ack(CLIENT)
                .ada(SocketCallKind.CLOSE).fin(CLIENT).ack(SERVER)
                .data(SERVER, "late\n").ack(CLIENT)
                .hub(SocketCallKind.CLOSE).fin(SERVER).ack(CLIENT);
    }

    /// The close in three segments.
    private static TimelineScript shortClose(SegmentFrames frames) {
        return new TimelineScript(frames).handshake().fin(CLIENT).fin(SERVER).ack(CLIENT);
    }

    private static Stream<TimelineScript> openings() {
        TimelineScript crossed = loopback();
        crossed.crossing(() -> crossed.syn(CLIENT).syn(SERVER))
                .again(CLIENT, CLIENT_ISN, "", TcpFlag.SYN, TcpFlag.ACK)
                .again(SERVER, SERVER_ISN, "", TcpFlag.SYN, TcpFlag.ACK);
        return Stream.of(
                crossed,
                loopback().syn(CLIENT).synAck(SERVER).data(CLIENT, "hello\n"),
                loopback().raw(CLIENT, 500, 700, "hello\n", TcpFlag.PSH, TcpFlag.ACK),
                new TimelineScript(SegmentFrames.LINUX_LOOPBACK, new Endpoint("127.0.0.1", 80))
                        .handshake().data(CLIENT, "GET /\n"));
    }

    private static Stream<TimelineScript> closes() {
        TimelineScript crossed = loopback().handshake();
        crossed.crossing(() -> crossed.fin(CLIENT).fin(SERVER)).ack(CLIENT).ack(SERVER);
        return Stream.of(crossed);
    }

    private static Stream<TimelineScript> resets() {
        return Stream.of(
                loopback().syn(CLIENT).again(SERVER, 0, "", TcpFlag.RST, TcpFlag.ACK),
                loopback().handshake().raw(CLIENT, 77, 0, "", TcpFlag.SYN)
                        .raw(SERVER, SERVER_ISN + 1, CLIENT_ISN + 1, "", TcpFlag.ACK)
                        .raw(CLIENT, CLIENT_ISN + 1, 0, "", TcpFlag.RST),
                loopback().handshake().ada(SocketCallKind.ABORT).send(CLIENT, "", TcpFlag.RST, TcpFlag.ACK),
                loopback().syn(CLIENT).synAck(SERVER).send(CLIENT, "", TcpFlag.RST),
                loopback().handshake().fin(CLIENT).ack(SERVER).data(SERVER, "late\n").send(CLIENT, "", TcpFlag.RST),
                loopback().handshake().send(SERVER, "", TcpFlag.RST, TcpFlag.ACK));
    }

    private static Stream<TimelineScript> troubles() {
        TimelineScript forgotten = loopback().handshake();
        for (int count = 0; count < 300; count++) {
            forgotten.data(CLIENT, "x");
        }
        forgotten.ack(SERVER).again(CLIENT, CLIENT_ISN + 1, "xx", TcpFlag.ACK);
        return Stream.of(
                forgotten,
                loopback().syn(CLIENT).again(CLIENT, CLIENT_ISN, "", TcpFlag.SYN).synAck(SERVER)
                        .again(SERVER, SERVER_ISN, "", TcpFlag.SYN, TcpFlag.ACK),
                loopback().handshake().data(CLIENT, "hello\n").ack(SERVER).pause(1000)
                        .again(CLIENT, CLIENT_ISN + 6, "", TcpFlag.ACK).ack(SERVER),
                loopback().handshake().send(CLIENT, "").broken(SERVER),
                loss(), tail(), copies(), gap(), closedWindow());
    }

    /// Three segments are lost, the first by duplicates, the next by a part that is acknowledged and by what is
    /// selectively acknowledged.
    private static TimelineScript loss() {
        return underWay().raw(SERVER, SERVER_ISN + 1, CLIENT_ISN + 1, "", TcpFlag.ACK)
                .raw(SERVER, SERVER_ISN + 1, CLIENT_ISN + 1, "", TcpFlag.ACK)
                .raw(SERVER, SERVER_ISN + 1, CLIENT_ISN + 1, "", TcpFlag.ACK)
                .again(CLIENT, CLIENT_ISN + 1, "one", TcpFlag.ACK)
                .raw(SERVER, SERVER_ISN + 1, CLIENT_ISN + 4, "", TcpFlag.ACK)
                .again(CLIENT, CLIENT_ISN + 4, "two", TcpFlag.ACK)
                .options(new TcpOption(TcpOptionKind.SACK, Bytes.ofHex("%08x%08x".formatted(
                        CLIENT_ISN + 10, CLIENT_ISN + 12))))
                .raw(SERVER, SERVER_ISN + 1, CLIENT_ISN + 7, "", TcpFlag.ACK)
                .options().again(CLIENT, CLIENT_ISN + 7, "three", TcpFlag.ACK);
    }

    private static TimelineScript underWay() {
        TimelineScript script = loopback().handshake();
        script.crossing(() -> script.data(CLIENT, "one").data(CLIENT, "two").data(CLIENT, "three"));
        return script;
    }

    private static TimelineScript tail() {
        return underWay().pause(50).again(CLIENT, CLIENT_ISN + 7, "three", TcpFlag.ACK)
                .pause(500).again(CLIENT, CLIENT_ISN + 1, "one", TcpFlag.ACK);
    }

    private static TimelineScript copies() {
        return loopback().handshake().identification(700).data(CLIENT, "one")
                .identification(700).again(CLIENT, CLIENT_ISN + 1, "one", TcpFlag.ACK)
                .identification(699).again(CLIENT, CLIENT_ISN + 1, "one", TcpFlag.ACK);
    }

    /// Of the numbers after the handshake some come late.
    private static TimelineScript gap() {
        return loopback().handshake()
                .identification(702).raw(CLIENT, CLIENT_ISN + 11, SERVER_ISN + 1, "late", TcpFlag.ACK)
                .identification(701).raw(CLIENT, CLIENT_ISN + 1, SERVER_ISN + 1, "o", TcpFlag.ACK)
                .raw(CLIENT, CLIENT_ISN + 3, SERVER_ISN + 1, "o", TcpFlag.ACK)
                .raw(SERVER, SERVER_ISN + 1, CLIENT_ISN + 2, "", TcpFlag.ACK)
                .raw(SERVER, SERVER_ISN + 1, CLIENT_ISN + 2, "", TcpFlag.ACK)
                .pause(10).raw(CLIENT, CLIENT_ISN + 2, SERVER_ISN + 1, "o", TcpFlag.ACK);
    }

    private static TimelineScript closedWindow() {
        return loopback().options(TcpOption.windowScale(0)).syn(CLIENT).synAck(SERVER).options()
                .window(3).ack(CLIENT).data(SERVER, "abc")
                .window(0).ack(CLIENT).window(100).pause(300).again(SERVER, SERVER_ISN + 3, "", TcpFlag.ACK)
                .window(100).raw(CLIENT, CLIENT_ISN + 1, SERVER_ISN + 4, "", TcpFlag.ACK);
    }

    private static TimelineScript calls() {
        return loopback()
                .call("Ada", SocketCallKind.BIND, NONE, NONE, 0, "")
                .call("Ada", SocketCallKind.BIND, ADA, NONE, 0, "")
                .call("Ada", SocketCallKind.CONNECT, NONE, HUB, 0, "")
                .ada(SocketCallKind.CONNECTED).ada(SocketCallKind.CONNECT_FAILED, -1, "ECONNREFUSED")
                .ada(SocketCallKind.WRITE, 1, "\n")
                .ada(SocketCallKind.READ, 11, "hello, hub\n")
                .ada(SocketCallKind.READ, 0, "end of stream")
                .ada(SocketCallKind.READ, -1, "Connection reset")
                .ada(SocketCallKind.SHUTDOWN)
                .ada(SocketCallKind.ABORT)
                .call("Hub", SocketCallKind.CLOSE, HUB, NONE, 0, "")
                .call("Hub", SocketCallKind.CLOSE, NONE, NONE, 0, "");
    }

    private static TimelineScript emitters() {
        return loopback()
                .emitter(EmitterUseKind.ON, "", 1)
                .emitter(EmitterUseKind.ONCE, "", 2)
                .emitter(EmitterUseKind.OFF, "", 0)
                .emitter(EmitterUseKind.EMIT, "hello, hub", 2)
                .emitter(EmitterUseKind.EMIT, "", 2)
                .emitter(EmitterUseKind.EMIT, "hello, hub", 0)
                .emitter(EmitterUseKind.EMIT, "", 0)
                .scrub("hello\u0007", "hello")
                .scrub("\u0007\u0007", "")
                .refuse("hello\u0007", "hello");
    }
}

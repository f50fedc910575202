package dev.osiscope.property;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.frame.Frame;
import dev.osiscope.wire.application.BgpFields;
import dev.osiscope.wire.application.BgpMessages;
import dev.osiscope.wire.application.HttpHead;
import dev.osiscope.wire.application.IrcFields;
import dev.osiscope.wire.application.SocksFields;
import dev.osiscope.wire.application.SocksMessage;
import dev.osiscope.wire.application.MessageBytes;
import dev.osiscope.wire.application.WebSocketFields;
import dev.osiscope.wire.application.WebSocketHeader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Headers of what goes over TCP in messages that need not fit into segments.
final class StreamSamples {

    private static final int HTTP_PORT = 80;
    private static final int CHAT_PORT = 6667;
    private static final int MOST_PAYLOAD = 300;
    private static final int KEY_LENGTH = WebSocketFields.KEY_LENGTH;
    private static final List<String> STARTS = List.of("GET / HTTP/1.1", "POST /a?b=c HTTP/1.0",
            "HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found", "HTTP/1.0 304", "OPTIONS * HTTP/1.1");
    private static final List<String> LINES = List.of("Host: osiscope.test", "X-Any:  two  spaces",
            "Accept: */*", "Connection: close", "Set-Cookie: größe=1", "no-value:");
    private static final List<String> SOCKS = List.of("050100", "05020002", "0401005042660763 4672656400",
            "0401005000000001 00 6578616d706c6500", "050100 050100030161 01bb", "050100 05010001", "0502", "0600");
    private static final List<String> CHAT = List.of("NICK a", ":a!b@c PRIVMSG #d :hello  all", ":e 001 a :Hi", "PING  :",
            "", " ", ":", "JOIN #größe,#d x");
    private static final List<String> CHAT_ENDS = List.of("\r\n", "\n", "\r", "QUIT");
    private static final String UPGRADE = "GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n";
    private static final String UPGRADED = "HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n";

    static final List<Sample<?>> ALL = List.of(
            Sample.of(HttpHead.class, StreamSamples::http, bytes -> Optional.of(HttpHead.read(bytes)),
                    Carriers.tcp(HTTP_PORT)),
            Sample.of(SocksMessage.class, StreamSamples::socks, bytes -> Optional.of(SocksMessage.read(bytes)),
                    Carriers.tcp(SocksFields.PORT_NUMBER)),
            Sample.of(BgpMessages.class, StreamSamples::bgp, bytes -> Optional.of(BgpMessages.read(bytes)),
                    Carriers.tcp(BgpFields.PORT)),
            Sample.of(MessageBytes.class, StreamSamples::chat, bytes -> bytes.isEmpty() ? Optional.empty()
                    : Optional.of(new MessageBytes(IrcFields.PROTOCOL, bytes)), Carriers.tcp(CHAT_PORT)),
            new Sample<>(WebSocketHeader.class, "WebSocketHeader", StreamSamples::webSocket,
                    bytes -> Sample.open(WebSocketFields.FIXED_LENGTH, WebSocketHeader::length, WebSocketHeader::read)
                            .apply(bytes),
                    StreamSamples::upgraded));

    private StreamSamples() {}

    private static HttpHead http(RandomGenerator random) {
        List<String> lines = new ArrayList<>(List.of(Draw.oneOf(random, STARTS)));
        lines.addAll(Draw.several(random, 5, one -> Draw.oneOf(one, LINES)));
        lines.add("Content-Length: 0");
        return HttpHead.read(text(String.join("\r\n", lines) + "\r\n\r\n"));
    }

    private static SocksMessage socks(RandomGenerator random) {
        return new SocksMessage(Bytes.ofHex(Draw.oneOf(random, SOCKS)));
    }

    private static BgpMessages bgp(RandomGenerator random) {
        Bytes said = Draw.bytes(random, random.nextInt(60));
        Bytes header = Bytes.ofHex("ff".repeat(16) + "%04x%02x".formatted(BgpFields.FIXED_LENGTH + said.length(),
                1 + random.nextInt(6)));
        return new BgpMessages(Carriers.joined(header, said));
    }

    private static MessageBytes chat(RandomGenerator random) {
        List<String> lines = Draw.several(random, 5, one -> Draw.oneOf(one, CHAT));
        return new MessageBytes(IrcFields.PROTOCOL, text(String.join("\r\n", lines) + Draw.oneOf(random, CHAT_ENDS)));
    }

    private static WebSocketHeader webSocket(RandomGenerator random) {
        int length = random.nextInt(MOST_PAYLOAD);
        int form = length < WebSocketFields.LENGTH_IN_2 && random.nextBoolean() ? length
                : random.nextBoolean() ? WebSocketFields.LENGTH_IN_2 : WebSocketFields.LENGTH_IN_8;
        return new WebSocketHeader(random.nextBoolean(), Draw.number(random, 3), Draw.number(random, 4), form, length,
                random.nextBoolean() ? Optional.of(Draw.bytes(random, KEY_LENGTH)) : Optional.empty());
    }

    /// A frame with its payload, after the ends have agreed to speak WebSocket.
    private static List<Frame> upgraded(Bytes header) {
        long length = WebSocketHeader.read(header).frameLength();
        Bytes frame = new BytesBuilder(Math.toIntExact(length)).put(0, header).build();
        int next = 1 + UPGRADE.length();
        return List.of(Carriers.tcp(HTTP_PORT, 1, text(UPGRADE)), Carriers.answer(HTTP_PORT, next, text(UPGRADED)),
                Carriers.tcp(HTTP_PORT, next, frame));
    }

    private static Bytes text(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}

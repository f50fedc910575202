package dev.osiscope.dissect;

import static dev.osiscope.dissect.Conversation.above;
import static dev.osiscope.dissect.Conversation.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

/// HTTP/2 without TLS: frames after the client's preface or an upgrade, and the content that they bring.
class Http2Test {

    private static final Bytes PREFACE = Conversation.bytes("PRI * HTTP/2.0\n\nSM\n\n");
    private static final String SETTINGS = "000000 04 00 00000000";
    private static final String GET = "000003 01 05 00000001 828486";
    /// Status 200, and a type as text that is kept.
    private static final String TEXT_PLAIN = "00000d 01 04 00000001 88 5f 0a 746578742f706c61696e";

    private final Conversation web = new Conversation(80);

    @Test
    void framesFollowThePreface() {
        assertEquals(List.of("http", "http2", "http", "http2"), above(begin()));
        assertEquals(List.of("http", "http2"), above(server(SETTINGS)));
        assertEquals(List.of("http", "http2"), above(client(GET)));
    }

    @Test
    void frameIsWaitedFor() {
        begin();

        assertEquals(List.of(), above(server("000008 06 00")));
        assertEquals(List.of(), above(server("00000000 1234")));
        assertEquals(List.of("http", "http2"), above(server("5678 9abcdef0")));
    }

    @Test
    void contentIsWhatTheHeaderFieldsSay() {
        begin();
        server(TEXT_PLAIN);

        Dissection data = server("000005 00 01 00000001 68656c6c6f");

        assertEquals(List.of("http", "http2", "data-text-lines"), above(data));
        assertEquals(List.of("hello"), texts(data, "http.file_data"));
    }

    @Test
    void contentOfSeveralFramesIsJoinedWithoutWhatFillsThemUp() {
        begin();
        server(TEXT_PLAIN);

        assertEquals(List.of("http", "http2"), above(server("000006 00 08 00000001 03 6865 000000")));
        Dissection end = server("000003 00 01 00000001 6c6c6f");

        assertEquals(List.of("hello"), texts(end, "http.file_data"));
        assertEquals("HTTP/2 body", end.layers().getLast().source().name());
    }

    @Test
    void headerFieldsAreNamedByNumberAndPackedWithHuffmansCode() {
        begin();
        server("00000a 01 04 00000001 88 5f 87 497ca58ae819aa");
        assertEquals(List.of("http", "http2", "data-text-lines"), above(server("000001 00 01 00000001 61")));

        server("000007 01 24 00000003 00000000 10 88 be");
        assertEquals(List.of("http", "http2", "data-text-lines"), above(server("000001 00 01 00000003 61")));
        server("000002 01 04 00000005 88 bf");
        assertEquals(List.of("http", "http2"), above(server("000001 00 01 00000005 61")));
        server("000002 01 04 00000007 88 be");
        assertEquals(List.of("http", "http2"), above(server("000001 00 01 00000007 61")));
    }

    @Test
    void headerFieldsGoOnInAnotherFrame() {
        begin();
        server("000002 01 00 00000001 88 5f");
        server("00000b 09 04 00000001 0a 746578742f706c61696e");

        assertEquals(List.of("http", "http2", "data-text-lines"), above(server("000001 00 01 00000001 61")));
    }

    @Test
    void fieldThatDoesNotFitIntoTheTableIsNotKept() {
        begin();
        server("00000e 01 04 00000001 20 88 5f 0a 746578742f706c61696e");
        assertEquals(List.of("http", "http2", "data-text-lines"), above(server("000001 00 01 00000001 61")));

        server("000001 01 04 00000003 be");
        assertEquals(List.of("http", "http2"), above(server("000001 00 01 00000003 61")));
    }

    @Test
    void afterAnUpgrade() {
        web.client("GET / HTTP/1.1\nUpgrade: h2c\n\n");
        web.server("HTTP/1.1 101 Switching Protocols\nUpgrade: h2c\n\n");

        assertEquals(List.of("http", "http2"), above(server(SETTINGS)));
        assertEquals(List.of("http", "http2", "http", "http2"), above(begin()));
    }

    private Dissection begin() {
        return web.client(Frames.joined(PREFACE, Bytes.ofHex(SETTINGS)));
    }

    private Dissection client(String frames) {
        return web.client(Bytes.ofHex(frames));
    }

    private Dissection server(String frames) {
        return web.server(Bytes.ofHex(frames));
    }
}

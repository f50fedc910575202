package dev.osiscope.dissect;

import static dev.osiscope.dissect.Conversation.above;
import static dev.osiscope.dissect.Conversation.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// HTTP/1.1 and what follows it: where messages end, what their fields say.
class HttpTest {

    private static final String GET = "GET /x?y HTTP/1.1\nHost: a.test\nUser-Agent: me\n\n";

    private final Conversation web = new Conversation(80);

    @Test
    void fieldsOfARequest() {
        Dissection request = web.client(GET);

        assertEquals(List.of("GET"), texts(request, "http.request.method"));
        assertEquals(List.of("/x?y"), texts(request, "http.request.uri"));
        assertEquals(List.of("HTTP/1.1"), texts(request, "http.request.version"));
        assertEquals(List.of("a.test"), texts(request, "http.host"));
        assertEquals(List.of("me"), texts(request, "http.user_agent"));
    }

    @Test
    void bodyInChunksIsJoined() {
        web.client(GET);
        web.server("HTTP/1.1 200 OK\nContent-Type: text/plain\nTransfer-Encoding: chunked\n\n5\nhel");
        Dissection whole = web.server("lo\n6;x=1\n world\n0\n\n");

        assertEquals(List.of("5", "6", "0"), texts(whole, "http.chunk_size"));
        assertEquals(List.of("http", "data-text-lines"), above(whole));
        assertEquals(List.of("hello world"), texts(whole, "http.file_data"));
    }

    @Test
    void bodyUntilTheServerCloses() {
        web.client(GET);

        assertEquals(List.of(), above(web.server("HTTP/1.0 200 OK\nContent-Type: text/plain\n\nab")));
        assertEquals(List.of(), above(web.server("cd")));
        assertEquals(List.of("abcdef"), texts(web.serverCloses("ef"), "http.file_data"));
    }

    @Test
    void responsesWithoutABody() {
        web.client("HEAD / HTTP/1.1\n\n");
        assertEquals(List.of("http"), above(web.server("HTTP/1.1 200 OK\nContent-Length: 500\n\n")));
        web.client(GET);
        for (String status : List.of("100 Continue", "204 No Content", "304 Not Modified")) {
            assertEquals(List.of("http"), above(web.server("HTTP/1.1 " + status + "\nServer: x\n\n")), status);
        }
    }

    @Test
    void httpIsRecognisedOnAnyPort() {
        Conversation other = new Conversation(12345);

        assertEquals(List.of("/x?y"), texts(other.client(GET), "http.request.uri"));
        assertEquals(List.of("404"), texts(
                other.server("HTTP/1.1 404 Not Found\nContent-Length: 0\n\n"), "http.response.code"));
    }

    @Test
    void whatIsNoHttpIsNotRead() {
        assertEquals(List.of(), above(web.client(Bytes.ofHex("00010203"))));
        assertEquals(List.of("GET"), texts(web.client(GET), "http.request.method"));
    }

    @Test
    void packedBodyIsUnpacked() {
        web.client(GET);
        Bytes packed = Bytes.ofHex("1f8b0800000000000203cb48cdc9c9070086a6103605000000");
        Dissection response = web.server(Frames.joined(Conversation.bytes(
                "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Encoding: gzip\nContent-Length: "
                        + packed.length() + "\n\n"), packed));

        assertEquals(List.of("hello"), texts(response, "http.file_data"));
        assertEquals("unpacked HTTP body", response.layers().getLast().source().name());
    }

    @Test
    void whatFollowsAChunkAndIsNoneIsAnotherMessage() {
        web.client(GET);
        Dissection response = web.server(
                "HTTP/1.1 200 OK\nContent-Type: text/plain\nTransfer-Encoding: chunked\n\n5\nhello??\nmore\n");

        assertEquals(List.of("http", "data-text-lines", "http", "data"), above(response));
        assertEquals(List.of("hello"), texts(response, "http.file_data"));
    }

    @Test
    void chunkThatIsNotWholeHasNoContent() {
        web.client(GET);

        assertEquals(List.of(), above(web.server("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n9\nhello")));
        assertEquals(List.of("http"), above(web.serverCloses("x")));
    }

    @Test
    void lastChunkMayHaveManyZeros() {
        web.client(GET);
        Dissection response = web.server("HTTP/1.1 200 OK\nContent-Type: text/plain\nTransfer-Encoding: chunked\n\n5\nhello\n"
                + "0".repeat(20) + "\n\n");

        assertEquals(List.of("http", "data-text-lines"), above(response));
        assertEquals(List.of("hello"), texts(response, "http.file_data"));
    }

    @Test
    void chunksStayWhateverALaterFieldSays() {
        web.client(GET);
        Dissection response = web.server("HTTP/1.1 200 OK\nContent-Type: text/plain\nTransfer-Encoding: chunked\n"
                + "Transfer-Encoding: something\nContent-Length: 3\n\n0x5\nhello\n0\n\n");

        assertEquals(List.of("hello"), texts(response, "http.file_data"));
        assertEquals(List.of("http", "data-text-lines"), above(response));
    }

    @Test
    void bodyThatIsPackedForTheTransferIsData() {
        web.client(GET);
        assertEquals(List.of("http", "data"), above(web.serverCloses("HTTP/1.1 200 OK\nContent-Type: text/plain\n"
                + "Transfer-Encoding: gzip, chunked\n\n5\nhello\n0\n\n")));
    }

    @Test
    void lengthWithSomethingBehindItIsNotWaitedForButCounts() {
        web.client(GET);

        assertEquals(List.of(), above(web.server("HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 5 x\n\nhello")));
        Dissection end = web.serverCloses(" world");
        assertEquals(List.of("http", "data-text-lines", "http", "data"), above(end));
        assertEquals(List.of("hello"), texts(end, "http.file_data"));
    }

    @Test
    void headEndsWithALineThatIsNoField() {
        web.client(GET);
        String head = "HTTP/1.1 200 OK\nContent-Type: text/plain\n";

        assertEquals(List.of(), above(web.server(head + "X: y\n folded\nContent-Length: 3\n\na")));
        assertEquals(List.of(" folded\\r\\nContent-Length: 3\\r\\n\\r\\nabc"), texts(web.server("bc"), "http.file_data"));
        assertEquals(List.of(), above(web.server(head + " folded\nTransfer-Encoding: chunked\n\n1\na\n")));
        assertEquals(List.of("http", "data-text-lines"), above(web.server("0\n\n")));
    }

    @Test
    void contentIsWhatItsTypeSays() {
        Map<String, String> kinds = Map.of("application/rss+xml", "xml", "application/cbor", "cbor",
                "application/ms-tnef", "tnef", "text/javascript", "data-text-lines", "image/x-unknown", "media");
        kinds.forEach((type, kind) -> assertEquals(List.of("http", kind), above(response(type, "{}")), type));
        assertEquals(List.of("http", "json", "data-text-lines"), above(response("application/json", "no")));
        assertEquals(List.of("http", "mp4"), above(response("video/mp4", "\0\0\0\u0008ftyp")));
        assertEquals(List.of("http", "media"), above(response("video/mp4", "\0\0\0\u0008none")));
        assertEquals(List.of("http", "dns"), above(response("application/dns-message", "\u0012\u0034" + "\0".repeat(10))));
    }

    @Test
    void textThatBeginsLikeXmlIsXml() {
        String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

        assertEquals(List.of("http", "data-text-lines", "xml"), above(response("text/html", declaration + "<a/>")));
        assertEquals(List.of("http", "data-text-lines"), above(response("text/html", declaration)));
        assertEquals(List.of("http", "data-text-lines"), above(response("text/html", " " + declaration + "<a/>")));
    }

    private Dissection response(String type, String body) {
        web.client(GET);
        return web.server("HTTP/1.1 200 OK\nContent-Type: " + type + "\nContent-Length: " + body.length() + "\n\n" + body);
    }

    @Test
    void webSocketAfterAnUpgrade() {
        web.client("GET / HTTP/1.1\nUpgrade: websocket\n\n");
        web.server("HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n\n");
        Dissection masked = web.client(Bytes.ofHex("8185 37fa213d 7f9f4d5158"));
        Dissection plain = web.server(Bytes.ofHex("0103 48656c 8a00"));
        Dissection end = web.server(Bytes.ofHex("8002 6c6f 8802 03e8"));

        assertEquals(List.of("Hello"), texts(masked, "http.file_data"));
        assertEquals("unmasked WebSocket data", masked.layers().getLast().source().name());
        assertEquals(List.of("websocket", "websocket"), above(plain));
        assertEquals(List.of("1 text", "10 pong"), texts(plain, "websocket.opcode"));
        assertEquals(List.of("lo"), texts(end, "http.file_data"));
        assertEquals(List.of("1000 normal closure"), texts(end, "websocket.payload.close.status_code"));
    }

    @Test
    void throughAProxyAnotherProtocolIsSpoken() {
        web.client("CONNECT a.test:53 HTTP/1.1\n\n");
        web.server("HTTP/1.1 200 OK\n\n");
        Dissection query = web.client(Bytes.ofHex("000c 1234 0100 0000 0000 0000 0000"));

        assertEquals(List.of("http", "dns"), above(query));
        assertEquals(List.of("a.test"), texts(query, "http.proxy_connect_host"));
    }
}

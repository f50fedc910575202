package dev.osiscope.dissect;

import static dev.osiscope.dissect.Conversation.above;
import static dev.osiscope.dissect.Conversation.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Messages over the borders of segments: they stand in the frame that completes them.
class StreamsTest {

    private static final String ONE = "GET /1 HTTP/1.1\nHost: a\n\n";
    private static final String TWO = "GET /2 HTTP/1.1\nHost: a\n\n";

    private final Conversation web = new Conversation(80);

    @Test
    void messageInTwoSegmentsStandsInTheSecond() {
        Dissection first = web.client("GET /1 HT");
        Dissection second = web.client("TP/1.1\nHost: a\n\n");

        assertEquals(List.of(), above(first));
        assertEquals(1, texts(first, "tcp.segment_data").size());
        assertEquals(List.of("/1"), texts(second, "http.request.uri"));
        Layer http = second.layers().getLast();
        assertEquals("reassembled TCP data", http.source().name());
        assertEquals(Conversation.bytes(ONE), http.source().bytes());
    }

    @Test
    void segmentHasTheEndOfOneMessageAndAnotherAndTheStartOfAThird() {
        web.client("GET /0 HTTP/1.1\n");
        Dissection middle = web.client("\n" + ONE + "GET /2");
        Dissection last = web.client(" HTTP/1.1\nHost: a\n\n");

        assertEquals(List.of("/0", "/1"), texts(middle, "http.request.uri"));
        assertEquals(List.of("/2"), texts(last, "http.request.uri"));
    }

    @Test
    void byteByByteEachMessageStandsInTheFrameOfItsLastByte() {
        StringBuilder found = new StringBuilder();
        for (char character : (ONE + TWO).replace("\n", "\r\n").toCharArray()) {
            Dissection dissection = web.client(Bytes.wrap(new byte[] {(byte) character}));
            found.append(character).append(String.join("", texts(dissection, "http.request.uri")));
        }

        assertEquals((ONE + "/1" + TWO + "/2").replace("\n", "\r\n"), found.toString());
    }

    @Test
    void repeatedSegmentIsNotDissectedAgain() {
        long sequence = web.clientNext();
        web.client(ONE);
        Dissection again = web.clientAgain(sequence, Conversation.bytes(ONE));

        assertEquals(List.of(), above(again));
        assertEquals(List.of("/2"), texts(web.client(TWO), "http.request.uri"));
    }

    @Test
    void afterALostSegmentTheNextMessageIsFound() {
        web.client("POST /1 HTTP/1.1\nContent-Length: 10\n\n123");
        web.clientLost("4567890");

        assertEquals(List.of("/2"), texts(web.client(TWO), "http.request.uri"));
    }

    @Test
    void segmentThatWasCutIsDissectedAsFarAsItGoes() {
        web.client(ONE);
        Dissection cut = web.serverCut("HTTP/1.1 200 OK\nServer: x\nContent-Length: 1000\n\n", 28);

        assertEquals(List.of("200"), texts(cut, "http.response.code"));
        assertTrue(cut.stop().isPresent());
    }

    @Test
    void messageOfManySegmentsIsPutTogetherInOrder() {
        web.client(ONE);
        web.server("HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 100000\n\n");
        Dissection last = null;
        for (int part = 0; part < 100; part++) {
            last = web.server(Bytes.wrap("0123456789".repeat(100)
                    .getBytes(StandardCharsets.US_ASCII)));
            assertEquals(part == 99, !above(last).isEmpty(), "part " + part);
        }

        assertEquals(List.of("http", "data-text-lines"), above(last));
        assertEquals(100_000, last.layers().getLast().range().byteLength());
    }

    @Test
    void hubsMessageOverASegmentBorder() {
        Conversation hub = new Conversation(Conversation.HUB_PORT);

        assertEquals(List.of(), above(hub.client(Bytes.ofHex("6865"))));
        assertEquals(List.of("hello"), texts(hub.client(Bytes.ofHex("6c6c6f0a77")), "hub.message"));
        assertEquals(List.of("world"), texts(hub.client(Bytes.ofHex("6f726c640a")), "hub.message"));
    }

    @Test
    void dnsMessagesOnAConnection() {
        Conversation dns = new Conversation(53);
        Bytes query = Bytes.ofHex("001a 1234 0100 0001 0000 0000 0000 03666f6f0474657374 00 0001 0001");

        assertEquals(List.of(), above(dns.client(query.atMost(1))));
        Dissection dissection = dns.client(Frames.joined(query.from(1), query));

        assertEquals(List.of("foo.test", "foo.test"), texts(dissection, "dns.qry.name"));
        assertEquals(List.of("26", "26"), texts(dissection, "dns.length"));
    }

    @Test
    void withoutMemoryEachSegmentIsDissectedByItself() {
        FrameDissector dissector = new FrameDissector(Set.of(Frames.HUB_PORT));

        assertEquals("hub", dissector.dissect(Frames.ethernet(Frames.MESSAGES)).layers().getLast().protocol().id());
        assertTrue(dissector.dissect(Frames.ethernet(Frames.MESSAGES)).layers().stream()
                .allMatch(layer -> layer.source().isFrame()));
    }
}

package dev.osiscope.dissect;

import static dev.osiscope.dissect.Conversation.above;
import static dev.osiscope.dissect.Conversation.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.SocksFields;
import dev.osiscope.wire.application.TlsBytes;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// SOCKS, and what is said through it.
class SocksTest {

    private static final String HELLO = "050100";
    private static final String CHOICE = "0500";
    private static final String ANSWER = "05000001 00000000 0050";

    private final Conversation conversation = new Conversation(SocksFields.PORT_NUMBER);

    @Test
    void version5SaysWhereToConnectTo() {
        assertEquals(List.of("0 no authentication"), texts(client(HELLO), "socks.auth_method"));
        assertEquals(List.of("0 no authentication"), texts(server(CHOICE), "socks.auth_accepted_method"));
        Dissection asked = client("05010003 0461 2e6578 01bb");

        assertEquals(List.of("1 connect"), texts(asked, "socks.command"));
        assertEquals(List.of("a.ex"), texts(asked, "socks.remote_name"));
        assertEquals(List.of("443"), texts(asked, "socks.port"));
        assertEquals(List.of("0 succeeded"), texts(server(ANSWER), "socks.results"));
        assertEquals(List.of("socks", "tls"), above(conversation.client(TlsBytes.CLIENT_HELLO)));
    }

    @Test
    void namesAndPasswordsComeBetween() {
        client("05020002");
        server("0502");
        Dissection shown = client("0103 626f62 0178");

        assertEquals(List.of("bob"), texts(shown, "socks.username"));
        assertEquals(List.of("x"), texts(shown, "socks.password"));
        assertEquals(List.of("0 success"), texts(server("0100"), "socks.auth_status"));
        client("05010001 c0000201 0050");
        server(ANSWER);
        assertEquals(List.of("socks", "http"), above(conversation.client("GET / HTTP/1.1\n\n")));
    }

    @Test
    void version4CanNameTheHost() {
        Dissection asked = client("04010050 00000001 626f6200 612e657800");

        assertEquals(List.of("bob"), texts(asked, "socks.username"));
        assertEquals(List.of("a.ex"), texts(asked, "socks.v4a_dns_name"));
        assertEquals(List.of("90 granted"), texts(server("005a 0000 00000000"), "socks.results"));
        assertEquals(List.of("socks", "http"), above(conversation.client("GET / HTTP/1.1\n\n")));
    }

    @Test
    void aRefusalLeavesTheRestUnread() {
        client("04010050 c0000201 00");
        server("005b 0000 00000000");

        assertEquals(List.of("socks"), above(conversation.client("GET / HTTP/1.1\n\n")));
    }

    @Test
    void whatIsSaidThroughItIsPutTogether() {
        client(HELLO);
        server(CHOICE);
        client("05010001 c0000201 0050");
        server(ANSWER);

        assertEquals(List.of("socks"), above(conversation.client("GET / HTTP/1.1\nHos")));
        assertEquals(List.of("socks", "http"), above(conversation.client("t: a\n\n")));
    }

    @Test
    void aServerWithinAServerIsNotLookedInto() {
        client(HELLO);
        server(CHOICE);
        client("05010001 c0000201 0438");
        server(ANSWER);

        assertEquals(List.of("socks", "data"), above(client(HELLO)));
    }

    @Test
    void damageIsNeverAnException() {
        Random random = new Random(1928);
        for (int round = 0; round < 2_000; round++) {
            Conversation noise = new Conversation(SocksFields.PORT_NUMBER);
            for (String message : List.of(HELLO, CHOICE, "05010001 c0000201 0050", ANSWER, "474554202f")) {
                byte[] array = Bytes.ofHex(message).toArray();
                array[random.nextInt(array.length)] ^= (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 0);
                Bytes bytes = Bytes.wrap(array).atMost(1 + random.nextInt(array.length + 3));
                Dissection dissection = message.startsWith("0500") ? noise.server(bytes) : noise.client(bytes);
                assertEquals("socks", above(dissection).getFirst());
            }
        }
    }

    private Dissection client(String hex) {
        return conversation.client(Bytes.ofHex(hex));
    }

    private Dissection server(String hex) {
        return conversation.server(Bytes.ofHex(hex));
    }
}

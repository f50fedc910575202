package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Mail that is handed on, and what is in it.
class MailTest {

    private final Conversation mail = new Conversation(25);

    @Test
    void commandsAndRepliesAreReadLineByLine() {
        Dissection greeting = mail.server("220 mail.example ready\n");
        Dissection commands = mail.client("MAIL FROM:<a@example.org>\nRCPT TO:<b@example.org>\n");

        assertEquals(List.of("220", "mail.example ready"), texts(greeting, "smtp.response.code", "smtp.rsp.parameter"));
        assertEquals(List.of("MAIL", "FROM:<a@example.org>", "RCPT", "TO:<b@example.org>"),
                texts(commands, "smtp.req.command", "smtp.req.parameter"));
    }

    @Test
    void aLineThatIsNotWholeWaitsForItsEnd() {
        assertEquals("ip:tcp", protocols(mail.client("EHLO ")));
        assertEquals("ip:tcp:smtp", protocols(mail.client("me\n")));
    }

    @Test
    void theMailIsTakenApartWithTheDotThatEndsIt() {
        mail.client("DATA\n");
        mail.server("354 go on\n");
        assertEquals("ip:tcp:smtp:data-text-lines", protocols(mail.client("From: a@example.org\nSubject: one\n")));

        Dissection end = mail.client(" two\n\nHello.\n.\n");

        assertEquals("ip:tcp:smtp:imf", protocols(end));
        assertEquals(List.of("a@example.org", "one\\r\\n two", "Hello.\\r\\n"),
                texts(end, "imf.from", "imf.subject", "imf.message_text"));
        assertEquals("ip:tcp:smtp", protocols(mail.client("QUIT\n")));
    }

    @Test
    void partsOfAMailAreTakenApartAsWhatTheySay() {
        mail.client("DATA\n");
        mail.server("354 go on\n");

        Dissection end = mail.client("""
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain

                Hello.
                --b
                Content-Type: multipart/alternative; boundary=c

                --c
                Content-Type: application/json

                {}
                --c--
                --b
                Content-Type: message/rfc822

                Subject: within
                --b--
                .
                """);

        assertEquals("ip:tcp:smtp:imf:mime_multipart:data-text-lines:mime_multipart:json:imf", protocols(end));
    }

    @Test
    void aMailInChunksEndsWithTheLastOne() {
        mail.client("BDAT 14\n");
        mail.client("Subject: a\n\n");
        assertEquals("ip:tcp:smtp:imf", protocols(mail.client("BDAT 0 LAST\n")));
        assertEquals("ip:tcp:smtp", protocols(mail.client("QUIT\n")));
    }

    @Test
    void aChunkInSeveralLinesAndSegmentsIsCountedOnce() {
        mail.client("BDAT 28 LAST\n");
        assertEquals("ip:tcp:smtp:data-text-lines", protocols(mail.client("Subject: a\n\n")));
        assertEquals("ip:tcp:smtp:data-text-lines", protocols(mail.client("One.\nTwo.\n\n")));
        assertEquals("ip:tcp:smtp", protocols(mail.client("QUIT\n")));
    }

    @Test
    void aChunkWithoutASizeOrOfLessThanNothingGoesOn() {
        mail.client("BDAT\n");
        assertEquals("ip:tcp:smtp:data-text-lines", protocols(mail.client("QUIT\n")));
        Conversation other = new Conversation(25);
        other.client("BDAT -1 LAST\n");
        assertEquals("ip:tcp:smtp:data-text-lines", protocols(other.client("QUIT\n")));
    }

    @Test
    void aMailIsFetchedFromItsBoxAsAWhole() {
        Conversation box = new Conversation(110);
        box.client("RETR 1\n");
        assertEquals("ip:tcp:pop", protocols(box.server("+OK 24 octets\n")));
        assertEquals("ip:tcp:pop", protocols(box.server("Subject: a\n\n")));

        Dissection end = box.server("One.\n.\n");

        assertEquals("ip:tcp:pop:imf", protocols(box.server(".\n")));
        assertEquals("ip:tcp:pop", protocols(end));
        assertEquals("ip:tcp:pop", protocols(box.client("QUIT\n")));
    }

    @Test
    void aMailOfUnknownLengthIsShownSegmentBySegment() {
        Conversation box = new Conversation(110);
        box.client("RETR 1\n");
        box.server("+OK\n");

        Dissection first = box.server("Subject: a\n");

        assertEquals("ip:tcp:pop:imf", protocols(first));
        assertEquals(List.of("a"), texts(first, "imf.subject"));
        assertEquals("ip:tcp:pop", protocols(box.server("-ERR no\n")));
    }

    @Test
    void aMailThatIsCutWithinItsHeaderIsTakenForItsBody() {
        Conversation box = new Conversation(110);
        box.client("RETR 1\n");
        box.server("+OK\n");

        assertEquals("ip:tcp:pop:imf:data-text-lines", protocols(box.server("Content-Type: text/plain; charset=a\nTo: b")));
        assertEquals("ip:tcp:pop:imf", protocols(box.server("Content-Type: text/plain; charset=a")));
    }

    @Test
    void answersOfALoginAreNoMail() {
        assertEquals("ip:tcp:smtp:data-text-lines", protocols(mail.client("dXNlcg==\n")));
        mail.client("AUTH LOGIN\n");
        assertEquals("ip:tcp:smtp", protocols(mail.client("dXNlcg==\n")));
    }

    @Test
    void whatIsRelayedByAProxyIsMailToo() {
        Conversation relayed = new Conversation(8080);
        relayed.client("CONNECT mail.example:25 HTTP/1.1\n\n");
        relayed.server("HTTP/1.1 200 OK\n\n");

        assertEquals("ip:tcp:http", protocols(relayed.server("220 ")));
        assertEquals("ip:tcp:http:smtp:data-text-lines", protocols(relayed.server("ready\n")));
        Dissection command = relayed.client("QUIT\n");
        assertEquals("ip:tcp:http:smtp", protocols(command));
        assertEquals(List.of("QUIT"), texts(command, "smtp.req.command"));
    }

    private static String protocols(Dissection dissection) {
        return dissection.layers().stream().map(layer -> layer.protocol().id()).collect(Collectors.joining(":"));
    }

    private static List<String> texts(Dissection dissection, String... ids) {
        return dissection.layers().stream().flatMap(Layer::walk)
                .filter(field -> List.of(ids).contains(field.id())).map(Field::text).toList();
    }
}

package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.TlsBytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Conversations that go on in TLS, and some that don't.
class StartTlsDialogueTest {

    private Dialogue dialogue = StartTlsProtocol.SMTP.begin();
    private long frameNumber;

    @Test
    void mailGoesOnInTlsAfterTheServerHasGrantedIt() {
        assertEquals("smtp", server("220 mail.example\r\n"));
        assertEquals("smtp", client("starttls\r\n"));
        assertEquals("smtp", server("220 go ahead\r\n"));
        assertEquals("tls", said(TlsBytes.CLIENT_HELLO, true));
        assertEquals("tls", said(TlsBytes.SERVER_HELLO, false));
    }

    @Test
    void aRefusalLeavesItText() {
        client("STARTTLS\r\n");
        server("454 not now\r\n");
        server("220 too late\r\n");

        assertEquals("smtp", said(TlsBytes.CLIENT_HELLO, true));
    }

    @Test
    void filesWaitForTheRightAnswer() {
        begin(StartTlsProtocol.FTP);
        client("AUTH TLS\r\n");
        server("500 what?\r\n");
        assertEquals("ftp", said(TlsBytes.CLIENT_HELLO, true));

        server("234 go ahead\r\n");

        assertEquals("tls", said(TlsBytes.CLIENT_HELLO, true));
    }

    @Test
    void databasesAndDirectoriesAskInBytes() {
        begin(StartTlsProtocol.POSTGRESQL);
        said(Bytes.ofHex("00000008 04d2162f"), true);
        assertEquals(new Extent.Unread(false), extent(Bytes.ofHex("53"), false));
        assertEquals("tls", said(TlsBytes.CLIENT_HELLO, true));

        begin(StartTlsProtocol.MYSQL);
        said(Bytes.ofHex("04000000 0a 382e30"), false);
        said(Bytes.ofHex("04000001 85aa0000"), true);
        assertEquals("tls", said(TlsBytes.CLIENT_HELLO, true));

        begin(StartTlsProtocol.LDAP);
        client("0\u001d\u0002\u0001\u0001w\u0018\u0080\u00161.3.6.1.4.1.1466.20037");
        said(Bytes.ofHex("300c020101 7807 0a0100 0400 0400"), false);
        assertEquals("tls", said(TlsBytes.CLIENT_HELLO, true));
    }

    @Test
    void aMailBoxWhoseStartWasMissedIsInTls() {
        begin(StartTlsProtocol.IMAP);
        assertEquals("tls", said(TlsBytes.SERVER_HELLO, false));

        begin(StartTlsProtocol.IMAP);
        server("* OK hi\r\n");
        client("a1 NOOP\r\n");
        assertEquals("imap", said(TlsBytes.CLIENT_HELLO, true));
    }

    @Test
    void chatWaitsForTheEndOfATagAndGoesOnInTls() {
        begin(StartTlsProtocol.XMPP);
        assertInstanceOf(Extent.Open.class, extent(Bytes.ofHex("00d6"), true));
        assertInstanceOf(Extent.Open.class, extent(text("<message>hi"), true));
        assertEquals("xmpp", client("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>\r\n\u00ff"));
        assertEquals("xmpp", server("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"));

        assertEquals("tls", said(TlsBytes.CLIENT_HELLO, true));
    }

    private void begin(StartTlsProtocol protocol) {
        dialogue = protocol.begin();
    }

    private String client(String text) {
        return said(text(text), true);
    }

    private String server(String text) {
        return said(text(text), false);
    }

    private static Bytes text(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Extent extent(Bytes bytes, boolean fromClient) {
        frameNumber++;
        return dialogue.next(Span.of(new Source("frame", bytes)), new Turn(fromClient, 0, false, true, frameNumber));
    }

    /// The protocol that a segment with these bytes is taken for.
    private String said(Bytes bytes, boolean fromClient) {
        Span span = Span.of(new Source("frame", bytes));
        Extent.Known known = (Extent.Known) extent(bytes, fromClient);
        assertEquals(bytes.length(), known.length());
        Context context = new Context(Frames.ethernet(bytes), frameNumber, Optional.empty());
        return known.dissector().dissect(span, context).layer().protocol().id();
    }
}

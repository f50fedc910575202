package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Protocols whose ends may agree to go on in TLS on the same connection (RFC 3207, RFC 2595 and others). What
/// is said before is taken apart where the protocol is known, else it is data.
enum StartTlsProtocol implements StreamProtocol {
    /// Mail (RFC 3207 section 4).
    SMTP(List.of(25, 587), SmtpDialogue::new, begins("(?i)STARTTLS"), begins("220")) {
        @Override
        public Dialogue beginRelayed() {
            return new StartTlsDialogue(this, SmtpRelayed::next);
        }
    },
    /// Files (RFC 4217 section 4).
    FTP(List.of(21), SegmentProtocol.FTP::begin, begins("AUTH TLS\\r?\\n"), begins("234")),
    /// A mail box (RFC 2595 section 4).
    POP(List.of(110), PopDialogue::new, begins("(?i)STLS"), begins("\\+OK")),
    /// A mail box (RFC 9051 section 6.2.1).
    IMAP(List.of(143), () -> NamedProtocol.on(143).begin(), begins("(?i)\\S+ STARTTLS"), begins("(?i)\\S+ OK")),
    /// News (RFC 4642 section 2.2).
    NNTP(List.of(119), SegmentProtocol.NNTP::begin, begins("(?i)STARTTLS"), begins("382")),
    /// A directory (RFC 4511 section 4.14): an extended operation, and the response to it with the result 0.
    LDAP(List.of(389, 3268), LdapDialogue::new, begins(".*1\\.3\\.6\\.1\\.4\\.1\\.1466\\.20037"),
            begins(".*\\x78.{1,3}\\x0a\\x01\\x00")),
    /// Chat (RFC 6120 section 5.4.2).
    XMPP(List.of(XmppReader.PORT), () -> XmppReader::next, begins(".*<starttls"), begins(".*<proceed")),
    /// A database: the client asks with a number, the server answers with a letter.
    POSTGRESQL(List.of(5432), () -> FramedProtocol.on(5432).begin(), begins("\\x00\\x00\\x00\\x08\\x04\\xd2\\x16\\x2f"), begins("S")),
    /// A database: the server says what it can, and of what the client wants a bit tells.
    MYSQL(List.of(3306), () -> FramedProtocol.on(3306).begin(), begins(".{3}\\x00\\x0a"), message -> message.length() > 5 && (message.u8(5) & 8) != 0);

    private static final int LOOKED_AT = 1024;

    private final List<Integer> ports;
    private final Supplier<Dialogue> plain;
    private final Predicate<Bytes> request;
    private final Predicate<Bytes> grant;

    /// @param plain   what is said before TLS
    /// @param request whether a message asks for TLS
    /// @param grant   whether the other end's message grants it
    StartTlsProtocol(
            List<Integer> ports, Supplier<Dialogue> plain, Predicate<Bytes> request, Predicate<Bytes> grant) {
        this.ports = ports;
        this.plain = plain;
        this.request = request;
        this.grant = grant;
    }

    /// Its ports.
    List<Integer> ports() {
        return ports;
    }

    @Override
    public Dialogue begin() {
        return new StartTlsDialogue(this, plain.get());
    }

    /// Whether an end asks for TLS. Of MySQL it is the server that does.
    boolean asks(Bytes message, boolean fromClient) {
        return fromClient != equals(MYSQL) && request.test(message);
    }

    /// Whether an end grants what the other has asked for.
    boolean grants(Bytes message) {
        return grant.test(message);
    }

    /// Whether a message begins like this, each byte a character.
    private static Predicate<Bytes> begins(String expression) {
        Pattern pattern = Pattern.compile(expression, Pattern.DOTALL);
        return message -> pattern.matcher(message.atMost(LOOKED_AT).text(StandardCharsets.ISO_8859_1)).lookingAt();
    }
}

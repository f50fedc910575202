package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.Ssl2Record;
import dev.osiscope.wire.application.TlsContentType;
import dev.osiscope.wire.application.TlsFields;
import dev.osiscope.wire.application.TlsVersion;
import java.util.Set;

/// TLS on a TCP connection.
enum TlsProtocol implements StreamProtocol {
    /// There is only one.
    INSTANCE;

    /// The ports that are mostly for TLS, as Wireshark has them: of HTTPS, SMTP, LDAP, IMAP, POP3, DNS, SIP, AMQP,
    /// MQTT and others.
    static final Set<Integer> PORTS = Set.of(324, 443, 465, 636, 802, 853, 993, 995, 1300, 2221, 2443, 3249, 3250, 3251,
            3252, 3496, 5061, 5671, 5684, 5868, 8883, 11207, 19999, 27017);

    /// A record carries no more, encrypted or not (RFC 5246 section 6.2.3).
    private static final int LONGEST_RECORD = (1 << 14) + 2048;

    @Override
    public Dialogue begin() {
        return new TlsDialogue();
    }

    /// A record of the handshake or of data in a version that is in use; or a ClientHello in the form of SSL 2.0.
    @Override
    public boolean recognises(Span payload) {
        Bytes bytes = payload.captured();
        return isRecord(bytes) || Ssl2Record.isUsualClientHello(bytes);
    }

    private static boolean isRecord(Bytes bytes) {
        if (bytes.length() < TlsFields.FIXED_LENGTH) {
            return false;
        }
        TlsContentType type = new TlsContentType(TlsFields.CONTENT_TYPE.intIn(bytes));
        TlsVersion version = new TlsVersion(TlsFields.VERSION.intIn(bytes));
        int length = TlsFields.LENGTH.intIn(bytes);
        return (type.equals(TlsContentType.HANDSHAKE) || type.equals(TlsContentType.APPLICATION_DATA))
                && version.ofRecords() && length > 0 && length < LONGEST_RECORD;
    }
}

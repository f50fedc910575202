package dev.osiscope.wire.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.TlsCipherSuite.KeyExchange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Records, messages and code points of TLS.
class TlsTest {

    @Test
    void recordsAreRebuiltFromTheirFields() {
        List<TlsRecord> records = new ArrayList<>();
        int position = 0;
        while (position < TlsBytes.SERVER_HELLO.length()) {
            records.add(TlsRecord.read(TlsBytes.SERVER_HELLO.from(position)));
            position += TlsRecord.length(TlsBytes.SERVER_HELLO.from(position));
        }

        assertEquals(4, records.size());
        assertEquals(TlsBytes.SERVER_HELLO, new TlsRecords(records).encode());
    }

    @Test
    void messagesAreRebuiltFromTheirFields() {
        Bytes bytes = TlsRecord.read(TlsBytes.CLIENT_HELLO).fragment();
        TlsMessage message = TlsMessage.read(bytes);

        assertEquals(TlsHandshakeType.CLIENT_HELLO, message.type());
        assertEquals(bytes, message.encode());
        assertTrue(TlsMessage.whole(bytes));
        for (int length = 0; length < bytes.length(); length++) {
            assertFalse(TlsMessage.whole(bytes.atMost(length)));
        }
    }

    @Test
    void aRecordHoldsNoMoreThanItsLengthCanTell() {
        Bytes tooMuch = Bytes.wrap(new byte[1 << 16]);

        assertThrows(IllegalArgumentException.class,
                () -> new TlsRecord(TlsContentType.HANDSHAKE, TlsVersion.TLS_1_2, tooMuch));
    }

    @Test
    void aServerHelloTellsTheVersionInAnExtension() {
        Bytes body = TlsMessage.read(TlsRecord.read(TlsBytes.SERVER_HELLO_13).fragment()).body();
        Bytes older = TlsMessage.read(TlsRecord.read(TlsBytes.SERVER_HELLO).fragment()).body();

        assertEquals(new TlsServerHello(TlsVersion.TLS_1_3, false), TlsServerHello.read(body));
        assertEquals(new TlsServerHello(TlsVersion.TLS_1_2, false), TlsServerHello.read(older));
        assertEquals(new TlsServerHello(TlsVersion.UNKNOWN, false), TlsServerHello.read(body.atMost(1)));
        for (int length = 2; length < body.length(); length++) {
            TlsVersion version = TlsServerHello.read(body.atMost(length)).version();
            assertTrue(version.equals(TlsVersion.TLS_1_2) || version.equals(TlsVersion.TLS_1_3));
        }
    }

    @Test
    void aServerHelloMayAskForAnotherClientHello() {
        Bytes body = Bytes.ofHex("0303 cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c 00"
                + "1302 00 000c 002b 0002 0304 0033 0002 0018");

        assertEquals(new TlsServerHello(TlsVersion.TLS_1_3, true), TlsServerHello.read(body));
    }

    @Test
    void suitesSayHowKeysAreAgreedOn() {
        assertEquals("TLS_AES_128_GCM_SHA256", TlsCipherSuite.name(0x1301));
        assertEquals("GREASE", TlsCipherSuite.name(0x8a8a));
        assertEquals("", TlsCipherSuite.name(0x8a8b));
        assertEquals(KeyExchange.RSA, new TlsCipherSuite(0x002f).keyExchange());
        assertEquals(KeyExchange.RSA, new TlsCipherSuite(0x0003).keyExchange());
        assertEquals(KeyExchange.DIFFIE_HELLMAN, new TlsCipherSuite(0x0033).keyExchange());
        assertEquals(KeyExchange.ANONYMOUS_DIFFIE_HELLMAN, new TlsCipherSuite(0x0034).keyExchange());
        assertEquals(KeyExchange.ELLIPTIC_CURVE, new TlsCipherSuite(0xc02f).keyExchange());
        assertEquals(KeyExchange.PRE_SHARED_KEY, new TlsCipherSuite(0x008c).keyExchange());
        assertEquals(KeyExchange.OTHER, new TlsCipherSuite(0x1301).keyExchange());
    }

    @Test
    void draftsStandForTls13() {
        assertEquals(TlsVersion.TLS_1_3, new TlsVersion(0x7f12).settled());
        assertEquals(18, new TlsVersion(0x7f12).draft());
        assertEquals("TLS 1.3, draft 18", TlsVersion.name(0x7f12));
        assertEquals(TlsVersion.TLS_1_2, TlsVersion.TLS_1_2.settled());
    }
}

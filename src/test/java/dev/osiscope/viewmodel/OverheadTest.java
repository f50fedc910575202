package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverheadTest {

    private static final String ACK = "0102030405060708090a0b0c0800"
            + "4500002800004000400600007f0000017f000001" + "03e807d000000001000000025010006400000000";
    private static final String DATAGRAM = "4500002000004000401100007f0000017f000001" + "03e807d0000c0000" + "01020304";

    private static Overhead of(LinkType link, int length, String digits) {
        Bytes bytes = Bytes.ofHex(digits);
        return Overhead.of(new FrameDissector(Set.of())
                .dissect(new Frame(0, link, length, bytes, Provenance.CAPTURED)));
    }

    @Test
    void aPureAcknowledgmentIsAllHeaders() {
        Overhead ack = of(LinkType.ETHERNET, 54, ACK);

        assertEquals(new Overhead(54, 54, 0), ack);
        assertEquals(new BigDecimal("100.0"), ack.share(ack.headers()));
        assertEquals(new BigDecimal("25.9"), ack.share(14));
    }

    @Test
    void paddingIsNeitherHeaderNorData() {
        Overhead padded = of(LinkType.ETHERNET, 60, ACK + "000000000000");

        assertEquals(new Overhead(60, 54, 0), padded);
        assertEquals(6, padded.rest());
    }

    @Test
    void whatTheCaptureCutOffCounts() {
        Overhead cut = of(LinkType.RAW, 32, DATAGRAM.substring(0, 60));

        assertEquals(new Overhead(32, 28, 4), cut);
        assertEquals(new BigDecimal("12.5"), cut.share(cut.data()));
    }

    @Test
    void whatAnErrorQuotesIsData() {
        String quote = DATAGRAM.substring(0, 56);
        Overhead error = of(LinkType.RAW, 56,
                "4500003800004000400100007f0000017f000001" + "0303000000000000" + quote);

        assertEquals(56, error.total());
        assertTrue(error.headers() <= 28 && error.headers() >= 20, error.toString());
        assertEquals(error.total(), error.headers() + error.data() + error.rest());
    }

    @Test
    void anEmptyFrameHasNoShares() {
        assertEquals(new BigDecimal("0.0"), of(LinkType.ETHERNET, 0, "").share(0));
    }

    @Test
    void sharesAreWrittenAsTheLanguageWritesThem() {
        Messages german = Messages.of(Language.GERMAN);

        assertEquals("25,9 %", german.text("layers.percent", of(LinkType.ETHERNET, 54, ACK).share(14)));
    }
}
